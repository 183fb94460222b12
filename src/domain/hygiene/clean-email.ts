import { domainToASCII } from 'node:url';
import { emailAddressSchema } from '../email-address.ts';
import type { HygieneRemark } from '../submission.ts';
import type { Cleaned } from './cleaned.ts';
import { dropInvisible } from './drop-invisible.ts';
import { isDisposableDomain } from './is-disposable-domain.ts';
import { isLikelyDomainTypo } from './is-likely-domain-typo.ts';
import { isRoleAddress } from './is-role-address.ts';
import { statedText } from './stated-text.ts';

/** RFC 5321, section 4.5.3.1.1. */
const maxLocalLength = 64;

/** Nothing that is longer can hold an address with its name. */
const maxStatedLength = 500;

/**
 * Reads an e-mail address: unwrapped, its domain in lower case and ASCII (RFC 5891). What makes an address doubtful is remarked
 * and not changed.
 */
export function cleanEmail(stated: unknown): Cleaned<string> {
  const { value: text, remarks } = statedText(stated);
  if (text === undefined) return { remarks: remarks.length === 0 ? [] : [...remarks, 'invalid-email'] };
  const email = text.length > maxStatedLength ? undefined : readAddress(unwrapped(dropInvisible(text).trim()));
  return email === undefined
    ? { remarks: [...remarks, 'invalid-email'] }
    : { value: email, remarks: [...remarks, ...doubts(email)] };
}

/** Takes the address out of `mailto:a@b.c?subject=…`, `Name <a@b.c>`, `<a@b.c>` and the full stop of a sentence. */
function unwrapped(text: string): string {
  const bracketed = /^[^<>\p{Cc}]*<([^<>]*)>$/u.exec(text)?.[1] ?? text;
  const address = /^mailto:([^?]*)/i.exec(bracketed.trim())?.[1] ?? bracketed;
  return address.trim().replace(/[.,;]$/, '');
}

function readAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = asciiDomain(address.slice(at + 1));
  const email = `${local}@${domain}`;
  return at > 0 && local.length <= maxLocalLength && emailAddressSchema.safeParse(email).success ? email : undefined;
}

/** An ASCII domain is only lower-cased: the conversion reads hosts, and would take `1.2` for an IP address. */
function asciiDomain(domain: string): string {
  return /^\p{ASCII}*$/u.test(domain) ? domain.toLowerCase() : domainToASCII(domain);
}

function doubts(email: string): HygieneRemark[] {
  const [local = '', domain = ''] = email.split('@');
  return [
    ...(isLikelyDomainTypo(domain) ? ['likely-typo-in-email-domain' as const] : []),
    ...(isRoleAddress(local) ? ['role-address' as const] : []),
    ...(isDisposableDomain(domain) ? ['disposable-address' as const] : []),
  ];
}
