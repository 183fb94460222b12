import { getDomain } from 'tldts';
import { isDisposableDomain } from '../hygiene/is-disposable-domain.ts';
import { isRoleAddress } from '../hygiene/is-role-address.ts';
import { countriesOfPhone } from './countries-of-phone.ts';
import { countryOfDomain } from './country-of-domain.ts';
import { isFreeMailDomain } from './is-free-mail-domain.ts';

interface Contact {
  /** Its domain in lower case. */
  readonly email?: string | undefined;
  /** In E.164. */
  readonly phone?: string | undefined;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly ipCountry?: string | undefined;
}

/** What a lead's address, number and connection tell of the company without asking a vendor. */
export interface CompanyHints {
  /** What the company registered, `acme.co.uk` for `jane@mail.acme.co.uk`; absent for private and thrown-away mailboxes. */
  readonly companyDomain?: string | undefined;
  readonly isFreeMail: boolean;
  readonly isRoleAddress: boolean;
  /** ISO 3166-1 alpha-2; absent when several countries share the number's calling code and nothing tells which it is. */
  readonly countryOfPhone?: string | undefined;
  readonly countryOfIp?: string | undefined;
  readonly countryOfDomain?: string | undefined;
}

/** Reads what needs no vendor: the company's domain, what kind of mailbox it is, and three guesses at the country. */
export function readCompanyHints({ email, phone, ipCountry }: Contact): CompanyHints {
  const at = email?.lastIndexOf('@') ?? -1;
  const local = email?.slice(0, at) ?? '';
  const mailDomain = at < 1 ? undefined : email?.slice(at + 1);
  const countries = phone === undefined ? [] : countriesOfPhone(phone);
  return {
    companyDomain: mailDomain === undefined ? undefined : companyDomainOf(mailDomain),
    isFreeMail: mailDomain !== undefined && isFreeMailDomain(mailDomain),
    isRoleAddress: mailDomain !== undefined && isRoleAddress(local),
    countryOfPhone: countries.length === 1 ? countries[0] : undefined,
    countryOfIp: ipCountry,
    countryOfDomain: mailDomain === undefined ? undefined : countryOfDomain(mailDomain),
  };
}

/**
 * By the Public Suffix List (https://publicsuffix.org), its private part included: `acme.myshopify.com` is Acme's own, and
 * `myshopify.com` another company.
 */
function companyDomainOf(mailDomain: string): string | undefined {
  const domain = getDomain(mailDomain, { allowPrivateDomains: true, extractHostname: false });
  if (domain === null || isDisposableDomain(mailDomain)) return undefined;
  return isFreeMailDomain(mailDomain) || isFreeMailDomain(domain) ? undefined : domain;
}
