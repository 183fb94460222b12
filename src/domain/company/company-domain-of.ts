import { emailDomainOf } from '../email-domain-of.ts';
import { isFreeMailDomain } from './is-free-mail-domain.ts';
import { isReservedDomain } from './is-reserved-domain.ts';

/** Answers the domain of an e-mail address in lower case; undefined where it says nothing of a company. */
export function companyDomainOf(email: string | undefined): string | undefined {
  const domain = email === undefined ? undefined : emailDomainOf(email.trim());
  return domain === undefined || isFreeMailDomain(domain) || isReservedDomain(domain) ? undefined : domain;
}
