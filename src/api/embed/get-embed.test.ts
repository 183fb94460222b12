import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { handleErrors } from '../handle-errors.ts';
import { getEmbed } from './get-embed.ts';

describe('the embedded form', () => {
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const app = express().set('etag', false);
    app.use(getEmbed());
    app.use(handleErrors({ error: () => undefined, info: () => undefined }));
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });

  it('serves the script to pages of any origin, for five minutes, in less than 12 KiB', async () => {
    const response = await fetch(`${origin}/embed.js`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    const script = await response.text();
    expect(Buffer.byteLength(script)).toBeLessThan(12 * 1024);
    expect(script).not.toMatch(/^\s*(?:import|export)\b|innerHTML|eval\(/m);
  });

  it('answers 304 to a browser that has the script already', async () => {
    const entityTag = (await fetch(`${origin}/embed.js`)).headers.get('etag') ?? '';
    const again = await fetch(`${origin}/embed.js`, {
      headers: { 'if-none-match': entityTag, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['/embed/example', 'text/html; charset=utf-8'],
    ['/embed/example.css', 'text/css; charset=utf-8'],
  ])('serves %s as %s', async (path, contentType) => {
    const response = await fetch(`${origin}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('allows the example page nothing from elsewhere and nothing inline', async () => {
    const policy = (await fetch(`${origin}/embed/example`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('takes nothing but GET and HEAD', async () => {
    const response = await fetch(`${origin}/embed.js`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect((await fetch(`${origin}/embed.js`, { method: 'HEAD' })).status).toBe(200);
  });
});
