import { describe, expect, it } from '@jest/globals';
import { cleanEmail } from './clean-email.ts';

describe('cleanEmail', () => {
  it.each([
    ['jane@example.com', 'jane@example.com'],
    ['jane@EXAMPLE.com', 'jane@example.com'],
    [' Jane.Doe@Example.Com\n', 'Jane.Doe@example.com'],
    ['mailto:jane@example.com?subject=Hi', 'jane@example.com'],
    ['Jane Doe <jane@example.com>', 'jane@example.com'],
    ['"Doe, Jane" <jane@example.com>', 'jane@example.com'],
    ['<jane@example.com>', 'jane@example.com'],
    ['jane@example.com.', 'jane@example.com'],
    ['jane\u200B@example.com', 'jane@example.com'],
    ['jane+news@example.com', 'jane+news@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['jane@münchen.de', 'jane@xn--mnchen-3ya.de'],
    ['jane@MÜNCHEN.de', 'jane@xn--mnchen-3ya.de'],
    ['jane@ｅxample.com', 'jane@example.com'],
    ['jane@xn--mnchen-3ya.de', 'jane@xn--mnchen-3ya.de'],
    ['jane@acme.com', 'jane@acme.com'],
    ['jane@ibm.com', 'jane@ibm.com'],
    ['jane@gmail.com', 'jane@gmail.com'],
    ['jane@email.com', 'jane@email.com'],
    [`${'x'.repeat(64)}@example.com`, `${'x'.repeat(64)}@example.com`],
  ])('reads %j', (stated, email) => {
    expect(cleanEmail(stated)).toEqual({ value: email, remarks: [] });
  });

  it.each([
    ['jane@gmai.com', 'likely-typo-in-email-domain'],
    ['jane@gmaill.com', 'likely-typo-in-email-domain'],
    ['jane@gmail.con', 'likely-typo-in-email-domain'],
    ['jane@yaho.com', 'likely-typo-in-email-domain'],
    ['jane@outlok.com', 'likely-typo-in-email-domain'],
    ['jane@hotmal.com', 'likely-typo-in-email-domain'],
    ['info@example.com', 'role-address'],
    ['Sales+web@example.com', 'role-address'],
    ['postmaster@example.com', 'role-address'],
    ['jane@mailinator.com', 'disposable-address'],
    ['jane@sub.mailinator.com', 'disposable-address'],
  ])('keeps %j and remarks on it', (stated, remark) => {
    expect(cleanEmail(stated)).toEqual({ value: stated, remarks: [remark] });
  });

  it.each(['jane@gmial.com', 'jane@hotmial.com'])('remarks on the swapped letters of %s', (stated) => {
    expect(cleanEmail(stated)).toMatchObject({
      value: stated,
      remarks: expect.arrayContaining(['likely-typo-in-email-domain']),
    });
  });

  it.each([
    'jane',
    'jane@',
    '@example.com',
    'jane@example',
    'jane doe@example.com',
    'jane@example.com, bob@example.com',
    'jane@example.com\r\nBcc: bob@example.com',
    'jane@exa\u0000mple.com',
    'jän@example.com',
    'jane@@example.com',
    'jane@1.2',
    'jane@[127.0.0.1]',
    '"jane doe"@example.com',
    'jane..doe@example.com',
    '.jane@example.com',
    'jane@xn--iñvalid.com',
    '<<jane@example.com>>',
    `${'x'.repeat(65)}@example.com`,
    `jane@${'x'.repeat(250)}.com`,
    'x'.repeat(1_000),
    42,
  ])('refuses %j', (stated) => {
    expect(cleanEmail(stated)).toEqual({ remarks: ['invalid-email'] });
  });

  it.each([undefined, null, '', '  '])('takes %j as not stated', (stated) => {
    expect(cleanEmail(stated)).toEqual({ remarks: [] });
  });

  it('takes what is no text as an invalid address', () => {
    expect(cleanEmail(['jane@example.com'])).toEqual({ remarks: ['wrong-type', 'invalid-email'] });
  });
});
