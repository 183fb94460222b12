const reservedDomains: ReadonlySet<string> = new Set(['example.com', 'example.net', 'example.org']);

/** Tells whether a domain is kept for examples (RFC 2606, section 3), so that it is nobody's company. Expects lower case. */
export function isReservedDomain(domain: string): boolean {
  return reservedDomains.has(domain);
}
