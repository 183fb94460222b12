import { getDomain } from 'tldts';
import type { Check } from '../check.ts';
import { mailHosts } from './mail-hosts.ts';
import { recordsOf, textsOf, type DnsResolver } from './resolve-dns.ts';

/** Who sends from where, and where answers go. */
interface MailDomains {
  readonly vendor: string;
  /** Behind the `@` of the sender. */
  readonly senderDomain: string;
  /** Behind the `@` of the address that answers go to. */
  readonly replyDomain: string;
}

type Found = Omit<Check, 'area' | 'subject'>;

/** Reads SPF, DKIM and DMARC of the sending domain, and where mail to the reply domain goes. */
export async function checkMailDns(resolver: DnsResolver, domains: MailDomains): Promise<Check[]> {
  const { senderDomain, replyDomain } = domains;
  const found: readonly (readonly [string, Promise<Found>])[] = [
    [senderDomain, checkSpf(resolver, domains)],
    [senderDomain, checkDkim(resolver, domains)],
    [senderDomain, checkDmarc(resolver, senderDomain)],
    [replyDomain, checkInbound(resolver, domains)],
  ];
  return Promise.all(
    found.map(async ([subject, check]): Promise<Check> => ({ area: 'DNS', subject, ...(await check) })),
  );
}

/** RFC 7208: one record that begins with `v=spf1`; with two of them there is none (section 4.5). */
async function checkSpf(resolver: DnsResolver, { vendor, senderDomain }: MailDomains): Promise<Found> {
  const records = (await textsOf(resolver, senderDomain)).filter((text) => /^v=spf1( |$)/i.test(text));
  const include = mailHosts[vendor]?.spfInclude;
  const [record] = records;
  if (records.length > 1) {
    return { state: 'missing', says: `${records.length} SPF records, which counts as none`, cure: 'Join them to one.' };
  }
  if (record === undefined) {
    const value =
      include === undefined ? 'v=spf1 include:HOST-OF-YOUR-PROVIDER ~all' : `v=spf1 include:${include} ~all`;
    return { state: 'missing', says: 'no SPF record', cure: `Add a TXT record to ${senderDomain}: ${value}` };
  }
  if (
    include === undefined ||
    new RegExp(`(^| )[+?~]?include:${include.replaceAll('.', '\\.')}( |$)`, 'i').test(record)
  ) {
    return { state: 'ok', says: 'SPF is there' };
  }
  // Providers whose bounces go to a host of their own below the domain need no include here.
  const cure = `Unless ${vendor} shows a return path of its own as verified, add include:${include} to the record.`;
  return { state: 'advice', says: `SPF does not include ${include}`, cure };
}

/** RFC 6376, section 3.6.2: the key stands at SELECTOR._domainkey, often as a CNAME to the provider. */
async function checkDkim(resolver: DnsResolver, { vendor, senderDomain }: MailDomains): Promise<Found> {
  const hosts = mailHosts[vendor];
  const where = hosts?.where ?? 'the pages of whoever runs the SMTP server';
  if (hosts?.dkimSelectors === undefined) {
    const cure = `See that ${where} shows DKIM as verified.`;
    return { state: 'advice', says: 'DKIM stands at a name that each account has of its own', cure };
  }
  const names = hosts.dkimSelectors.map((selector) => `${selector}._domainkey.${senderDomain}`);
  const found = await Promise.all(
    names.map(async (name) => {
      const [texts, aliases] = await Promise.all([textsOf(resolver, name), recordsOf(resolver.resolveCname(name))]);
      // An empty p= is a key that was withdrawn.
      return aliases.length > 0 || texts.some((text) => /(^|;)\s*p=[^;\s]/.test(text)) ? name : undefined;
    }),
  );
  const name = found.find((one) => one !== undefined);
  if (name !== undefined) return { state: 'ok', says: `DKIM is there, at ${name}` };
  return { state: 'missing', says: `no DKIM key at ${names.join(', ')}`, cure: `Add the records that ${where} shows.` };
}

/** RFC 7489, section 6.6.3: at the domain itself, else at the one that is registered. */
async function checkDmarc(resolver: DnsResolver, senderDomain: string): Promise<Found> {
  const registered = getDomain(senderDomain) ?? senderDomain;
  for (const domain of new Set([senderDomain, registered])) {
    const records = (await textsOf(resolver, `_dmarc.${domain}`)).filter((text) => /^v=DMARC1\s*;/i.test(text));
    const policy = /;\s*p=(none|quarantine|reject)\b/i.exec(records[0] ?? '')?.[1];
    if (records.length === 1 && policy !== undefined) return { state: 'ok', says: `DMARC is there, with p=${policy}` };
  }
  const cure = `Add a TXT record to _dmarc.${registered}: v=DMARC1; p=none; rua=mailto:dmarc@${registered}`;
  return { state: 'missing', says: 'no DMARC record; Gmail and Yahoo want one of whoever writes to many', cure };
}

async function checkInbound(resolver: DnsResolver, { vendor, replyDomain }: MailDomains): Promise<Found> {
  const hosts = mailHosts[vendor]?.inboundHosts;
  const exchanges = (await recordsOf(resolver.resolveMx(replyDomain))).map(({ exchange }) =>
    exchange.toLowerCase().replace(/\.$/, ''),
  );
  if (hosts === undefined) {
    const cure = `Have mail to ${replyDomain} posted to one of the reply webhooks (docs/vendors/smtp.md).`;
    return { state: 'advice', says: 'SMTP alone takes no answers in', cure };
  }
  const [first = ''] = hosts;
  if (exchanges.some((exchange) => hosts.includes(exchange))) return { state: 'ok', says: `answers go to ${vendor}` };
  const elsewhere = exchanges.length === 0 ? 'nowhere' : `to ${exchanges.join(', ')}`;
  const cure = `Add an MX record to ${replyDomain}: 10 ${first}`;
  return { state: 'missing', says: `answers of leads go ${elsewhere}`, cure };
}
