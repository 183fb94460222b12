import { describe, expect, it } from '@jest/globals';
import { parseAddresses } from './parse-addresses.ts';

describe('parseAddresses', () => {
  it.each([
    { header: 'jane@example.com', expected: [{ address: 'jane@example.com', name: '' }] },
    { header: 'Jane Doe <jane@example.com>', expected: [{ address: 'jane@example.com', name: 'Jane Doe' }] },
    { header: '"Doe, Jane" <jane@example.com>', expected: [{ address: 'jane@example.com', name: 'Doe, Jane' }] },
    { header: '"The \\"J\\"" <jane@example.com>', expected: [{ address: 'jane@example.com', name: 'The "J"' }] },
    {
      header: 'jane@example.com, "Ann" <ann@example.org>',
      expected: [
        { address: 'jane@example.com', name: '' },
        { address: 'ann@example.org', name: 'Ann' },
      ],
    },
    { header: '', expected: [] },
    { header: 'jane', expected: undefined },
    { header: 'jane@localhost', expected: undefined },
    { header: 'jane@example.com <other>', expected: undefined },
    { header: 'jane@example.com, nobody', expected: undefined },
  ])('reads $header', ({ header, expected }) => {
    expect(parseAddresses(header)).toEqual(expected);
  });
});
