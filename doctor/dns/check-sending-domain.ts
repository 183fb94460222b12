import { getDomain } from 'tldts';
import type { MailRecord } from '../../src/providers/mail-record.ts';
import { compareMailRecord } from './compare-mail-record.ts';
import { compareSpf } from './compare-spf.ts';
import type { Found } from '../found.ts';
import { mailHosts } from './mail-hosts.ts';
import { recordsOf, textsOf, type DnsResolver } from './resolve-dns.ts';

/** Where the records of a provider that we know nothing of stand. */
const somebodysPage = 'the page of whoever runs the SMTP server';

/** A provider that sends our mail. */
export interface MailVendor {
  readonly vendor: string;
  /** The domain that signs and takes bounces, where the provider has one of its own. @default the sender's */
  readonly signingDomain?: string | undefined;
  /** What the provider says must stand in DNS; undefined where it does not say. */
  readonly records?: readonly MailRecord[] | undefined;
}

/** Reads SPF, DKIM and return path, as the provider wants them of the domain. */
export async function checkSendingDomain(
  resolver: DnsResolver,
  mailVendor: MailVendor,
  senderDomain: string,
): Promise<Found[]> {
  const { vendor, records, signingDomain = senderDomain } = mailVendor;
  const where = mailHosts[vendor]?.where ?? somebodysPage;
  // RFC 7489, section 3.1: what is checked must be of the same registered domain as the sender.
  if (getDomain(signingDomain) !== getDomain(senderDomain)) {
    const cure = `Set ${vendor.toUpperCase()}_DOMAIN to ${senderDomain}, or write from ${signingDomain}.`;
    return [{ state: 'missing', says: `mail is signed by ${signingDomain}, which is another domain`, cure }];
  }
  if (records?.length === 0) {
    const says = `${vendor} does not know the domain`;
    return [{ state: 'missing', says, cure: `Add it under ${where}, and then the records that it shows.` }];
  }
  if (records === undefined) {
    return Promise.all([
      checkUsualSpf(resolver, vendor, signingDomain),
      checkUsualDkim(resolver, vendor, signingDomain),
    ]);
  }
  const isSpfWanted = records.some(({ purpose }) => purpose === 'SPF');
  return Promise.all([
    ...(isSpfWanted ? [] : [textsOf(resolver, signingDomain).then((texts) => compareSpf(signingDomain, texts))]),
    ...records.map(async (record) => compareMailRecord(record, await answersOf(resolver, record))),
  ]);
}

async function answersOf(resolver: DnsResolver, { type, name, purpose }: MailRecord): Promise<string[]> {
  if (type === 'TXT') return textsOf(resolver, name);
  if (type === 'MX') return (await recordsOf(resolver.resolveMx(name))).map(({ exchange }) => exchange);
  const aliases = await recordsOf(resolver.resolveCname(name));
  return aliases.length > 0 || purpose !== 'DKIM' ? aliases : textsOf(resolver, name);
}

async function checkUsualSpf(resolver: DnsResolver, vendor: string, domain: string): Promise<Found> {
  const hosts = mailHosts[vendor];
  const include = hosts === undefined ? 'HOST-OF-YOUR-PROVIDER' : hosts.spfInclude;
  const texts = await textsOf(resolver, domain);
  const found = compareSpf(domain, texts, include && `v=spf1 include:${include} ~all`);
  // Nobody knows which hosts an SMTP server sends from: any one record will do.
  return hosts === undefined && texts.some((text) => /^v=spf1 /i.test(text)) ? compareSpf(domain, texts) : found;
}

async function checkUsualDkim(resolver: DnsResolver, vendor: string, domain: string): Promise<Found> {
  const { usualSelectors = [], where = somebodysPage, grant } = mailHosts[vendor] ?? {};
  for (const selector of usualSelectors) {
    const name = `${selector}._domainkey.${domain}`;
    const aliases = await recordsOf(resolver.resolveCname(name));
    if (aliases.length > 0) return { state: 'ok', says: `DKIM is there, at ${name}` };
  }
  const look = `See that ${where} shows DKIM as verified`;
  const cure = grant === undefined ? `${look}.` : `${look}; or ${grant}, and the doctor asks.`;
  return { state: 'advice', says: 'DKIM stands at a name that the domain has of its own', cure };
}
