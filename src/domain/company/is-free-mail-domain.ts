import knownProviders from 'email-providers';
import { isReservedDomain } from './is-reserved-domain.ts';

/** Providers of private mailboxes that the package does not have. */
const others = ['fastmail.com', 'fastmail.fm', 'posteo.de', 'telefonica.net', 'tuta.com', 'tutanota.com'];

/** The package lists domains of examples too, at which nobody gets an address. */
const freeMailDomains = new Set([...knownProviders, ...others].filter((domain) => !isReservedDomain(domain)));

/** Tells whether anybody gets an address of a domain, so that it says nothing of a company. Expects lower case. */
export function isFreeMailDomain(domain: string): boolean {
  return freeMailDomains.has(domain);
}
