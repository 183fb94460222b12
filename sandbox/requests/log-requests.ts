import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import type { Vendor } from '../vendor.ts';
import type { RequestLog } from './request-log.ts';

const credentialHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'x-postmark-server-token',
  'x-postmark-account-token',
]);

/** Facebook takes tokens in the address as well, HubSpot the keys of developers. */
const credentialParameter = /([?&](?:access_token|input_token|hapikey)=)[^&]+/g;

/** Writes down each request for a vendor, before anything is done with it. */
export function logRequests(vendor: Vendor, requests: RequestLog): RequestHandler {
  return (request, _response, next) => {
    requests.add({
      vendor,
      method: request.method,
      path: request.url.replaceAll(credentialParameter, '$1…'),
      headers: readableHeaders(request.headers),
      body: request.body as unknown,
      at: new Date().toISOString(),
    });
    next();
  };
}

/** Masks credentials: a real key that was sent here by mistake must not be readable. */
function readableHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const readable: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const text = Array.isArray(value) ? value.join(', ') : (value ?? '');
    readable[name] = credentialHeaders.has(name) ? text.replace(/\S+$/, '…') : text;
  }
  return readable;
}
