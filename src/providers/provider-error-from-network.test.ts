import { describe, expect, it } from '@jest/globals';
import { providerErrorFromNetwork } from './provider-error-from-network.ts';

function failedFetch(cause: unknown): Error {
  return new TypeError('fetch failed', { cause });
}

function coded(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code} for jane@example.com`), { code, ...more });
}

describe('providerErrorFromNetwork', () => {
  it.each([
    { name: 'a refused connection', error: failedFetch(coded('ECONNREFUSED')), code: 'unreachable' },
    {
      name: 'an unknown host',
      error: failedFetch(coded('ENOTFOUND', { syscall: 'getaddrinfo' })),
      code: 'unreachable',
    },
    { name: 'a slow connect', error: coded('ETIMEDOUT', { syscall: 'connect' }), code: 'unreachable' },
    { name: 'an untrusted certificate', error: failedFetch(coded('CERT_HAS_EXPIRED')), code: 'unreachable' },
  ])('knows that nothing was sent after $name', ({ error, code }) => {
    expect(providerErrorFromNetwork({ vendor: 'acme', error })).toMatchObject({
      code,
      isRetryable: true,
      outcome: 'not-processed',
    });
  });

  it.each([
    { name: 'a time-out', error: new DOMException('late', 'TimeoutError'), code: 'timeout' },
    { name: 'a silent peer', error: coded('ETIMEDOUT', { syscall: 'read' }), code: 'timeout' },
    { name: 'a reset', error: failedFetch(coded('ECONNRESET', { syscall: 'read' })), code: 'connection_lost' },
    { name: 'a closed socket', error: failedFetch(coded('UND_ERR_SOCKET')), code: 'connection_lost' },
    { name: 'an answer that is no JSON', error: new SyntaxError('Unexpected token'), code: 'unexpected' },
    { name: 'an error of Node itself', error: coded('ERR_INVALID_CHAR'), code: 'unexpected' },
    { name: 'something thrown that is no error', error: 'oops', code: 'unexpected' },
  ])('does not know what was done after $name', ({ error, code }) => {
    expect(providerErrorFromNetwork({ vendor: 'acme', error })).toMatchObject({
      code,
      isRetryable: true,
      outcome: 'ambiguous',
    });
  });

  it('keeps the cause, and its words out of the message', () => {
    const error = failedFetch(coded('ECONNRESET'));
    const translated = providerErrorFromNetwork({ vendor: 'acme', error });
    expect(translated.cause).toBe(error);
    expect(translated.message).toBe('acme answered connection_lost');
  });
});
