import { describe, expect, it } from '@jest/globals';
import { safeAddress } from './safe-address.ts';

describe('safeAddress', () => {
  it('leaves a plain name and address as they are', () => {
    const given = { address: 'jane@example.com', name: 'Zoë Doe-王' };
    expect(safeAddress('sendgrid', given)).toEqual(given);
  });

  it('takes out of a name what could begin another address or header', () => {
    const name = 'x" <eve@example.org>\r\nBcc: eve@example.org';
    expect(safeAddress('sendgrid', { address: 'jane@example.com', name })).toEqual({
      address: 'jane@example.com',
      name: 'x eve@example.org Bcc: eve@example.org',
    });
  });

  it('leaves a name out of which nothing is left', () => {
    expect(safeAddress('sendgrid', { address: 'jane@example.com', name: ' "" ' })).toEqual({
      address: 'jane@example.com',
    });
  });

  it('refuses in the name of the vendor what is more than one address', () => {
    expect(() => safeAddress('sendgrid', { address: 'jane@example.com,eve@example.org' })).toThrow(
      expect.objectContaining({ vendor: 'sendgrid', code: 'invalid_address', isRetryable: false }),
    );
  });
});
