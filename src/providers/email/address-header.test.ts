import { describe, expect, it } from '@jest/globals';
import { addressHeader } from './address-header.ts';

describe('addressHeader', () => {
  it.each([
    { name: undefined, expected: 'jane@example.com' },
    { name: 'Jane Doe', expected: '"Jane Doe" <jane@example.com>' },
    { name: 'Doe, Jane', expected: '"Doe, Jane" <jane@example.com>' },
    { name: 'Zoë', expected: '"Zoë" <jane@example.com>' },
    { name: 'x" <eve@example.org>, "y', expected: '"x eve@example.org, y" <jane@example.com>' },
    { name: 'Jane\r\nBcc: eve@example.org', expected: '"Jane Bcc: eve@example.org" <jane@example.com>' },
    { name: ' "" ', expected: 'jane@example.com' },
  ])('writes $name', ({ name, expected }) => {
    expect(addressHeader('postmark', { address: 'jane@example.com', name })).toBe(expected);
  });

  it.each([
    'jane@example.com,eve@example.org',
    'jane@example.com\r\nBcc: eve@example.org',
    '<jane@example.com>',
    'jane',
  ])('refuses %j as one address, and does not repeat it', (address) => {
    expect(() => addressHeader('postmark', { address })).toThrow(/^postmark answered invalid_address$/);
  });
});
