import type { IncomingHttpHeaders } from 'node:http';

/** Proxies copy the address that was called into headers of their own, and Salesforce gives its secret in the address. */
const secretName =
  /authorization|cookie|token|secret|signature|api-?key|password|original-(?:url|path)|-uri$|rewrite-url/;

/** Takes a request's headers for keeping, with the values of those that may carry secrets blotted out. */
export function keepableHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secretName.test(name) ? '[redacted]' : Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
