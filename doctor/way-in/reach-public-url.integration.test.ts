import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { reachPublicUrl, whyUnreachable } from './reach-public-url.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function urlOf(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('reachPublicUrl', () => {
  it.each<[RequestListener, string, string]>([
    [(_request, response) => response.end('{"status":"alive"}'), 'advice', 'our API answers, without TLS'],
    [
      (_request, response) => response.end('{"status":"ok"}'),
      'missing',
      'something else than Leadline answers there: /healthz with 200',
    ],
    [
      (_request, response) => response.writeHead(308, { location: 'https://b.example/healthz?key=1' }).end(),
      'missing',
      '/healthz redirects to https://b.example/healthz',
    ],
    [(request) => request.socket.destroy(), 'missing', 'it cannot be reached (UND_ERR_SOCKET)'],
  ])('%#: is %s: %s', async (answer, state, says) => {
    expect(await reachPublicUrl(await urlOf(answer))).toMatchObject({ subject: 'PUBLIC_URL', state, says });
  });

  it('says that nothing listens', async () => {
    const url = await urlOf(() => undefined);
    server?.close();
    expect(await reachPublicUrl(`${url}/`)).toMatchObject({ state: 'missing', says: 'nothing listens there' });
  });
});

describe('whyUnreachable', () => {
  it.each([
    ['ENOTFOUND', 'its name is not in DNS'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate does not hold (DEPTH_ZERO_SELF_SIGNED_CERT)'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate does not hold (ERR_TLS_CERT_ALTNAME_INVALID)'],
    ['ECONNRESET', 'it cannot be reached (ECONNRESET)'],
  ])('says of %s that %s', (code, says) => {
    const cause = Object.assign(new Error('secret'), { code });
    expect(whyUnreachable(new TypeError('fetch failed', { cause })).says).toBe(says);
  });

  it('says of silence that nobody answers', () => {
    expect(whyUnreachable(new DOMException('aborted', 'TimeoutError')).says).toBe('it does not answer');
  });
});
