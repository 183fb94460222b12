import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

/** Nearly 9,000 domains, made once: the package's own functions make the set anew for every question. */
const disposableDomains = disposableEmailBlocklistSet();

/** Tells whether addresses of a domain, or of one above it, are handed out to be thrown away. Expects lower case. */
export function isDisposableDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.some((_, depth) => disposableDomains.has(labels.slice(depth).join('.')));
}
