import { describe, expect, it } from '@jest/globals';
import { isRecent } from './find-temporal-cli.mjs';

describe('a Temporal CLI on the PATH', () => {
  it.each([
    'temporal version 1.5.0 (Server 1.29.0, UI 2.41.0)',
    'temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)',
    'temporal version 1.10.0',
    'temporal version 2.0.0',
  ])('will do: %s', (output) => {
    expect(isRecent(output)).toBe(true);
  });

  it.each(['temporal version 1.4.9 (Server 1.28.0)', 'temporal version 0.13.2', 'temporal: command not found', ''])(
    'will not do: %s',
    (output) => {
      expect(isRecent(output)).toBe(false);
    },
  );
});
