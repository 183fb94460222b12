import { expect, it } from '@jest/globals';
import { smtpConnection } from './smtp-connection.ts';

it.each([
  ['smtp://user:password@mail.example.com:587', true],
  ['smtp://mail.example.com:25', false],
  ['smtp://user:password@localhost:25', false],
  ['smtp://user:password@[::1]:25', false],
])('of %s insists on TLS: %s', (url, requireTLS) => {
  expect(smtpConnection(url)).toEqual({ url, requireTLS });
});
