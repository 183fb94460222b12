import { expect, it } from '@jest/globals';
import { emailAddressSchema } from './email-address.ts';

it.each([
  'jane@example.com',
  'jane.doe+forms@mail.example.co.uk',
  'r&d@example.com',
  "o'neill@example.ie",
  'info@xn--e1aybc.xn--p1ai',
])('takes %s', (address) => {
  expect(emailAddressSchema.safeParse(address).success).toBe(true);
});

it.each([
  'jane',
  'jane@',
  '@example.com',
  'jane@localhost',
  'jane@127.0.0.1',
  'jane@example.c',
  '.jane@example.com',
  'jane.@example.com',
  'jane..doe@example.com',
  'jane doe@example.com',
  'jane@exa mple.com',
  'jane@-example.com',
  'jane@example..com',
  'jane@example.com\nBcc: all@example.com',
  `${'x'.repeat(250)}@example.com`,
])('refuses %j', (address) => {
  expect(emailAddressSchema.safeParse(address).success).toBe(false);
});
