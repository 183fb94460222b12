import type { IncomingHttpHeaders } from 'node:http';

const secretName = /authorization|cookie|token|secret|signature|api-?key|password/;

/** Takes a request's headers for keeping, with the values of those that may carry secrets blotted out. */
export function keepableHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secretName.test(name) ? '[redacted]' : Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
