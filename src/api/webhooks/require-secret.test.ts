import { describe, expect, it } from '@jest/globals';
import { requireSecret } from './require-secret.ts';

describe('requireSecret', () => {
  it('answers the secret, in the sandbox too', () => {
    expect(requireSecret('s', false, 'X_SECRET')).toBe('s');
    expect(requireSecret('s', true, 'X_SECRET')).toBe('s');
  });

  it.each([undefined, ''])('goes without in the sandbox only (%j)', (secret) => {
    expect(requireSecret(secret, true, 'X_SECRET')).toBeUndefined();
    expect(() => requireSecret(secret, false, 'X_SECRET')).toThrow(
      expect.objectContaining({ status: 401, code: 'not_configured', message: 'Set X_SECRET first.' }),
    );
  });
});
