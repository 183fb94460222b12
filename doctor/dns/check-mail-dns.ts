import { getDomain } from 'tldts';
import type { Check } from '../check.ts';
import { checkSendingDomain, type MailVendor } from './check-sending-domain.ts';
import type { Found } from '../found.ts';
import { mailHosts } from './mail-hosts.ts';
import { recordsOf, textsOf, type DnsResolver } from './resolve-dns.ts';

/** Who sends from where, and where answers go. */
interface MailDomains {
  /** The usual provider, and the one that stands in. */
  readonly vendors: readonly MailVendor[];
  /** Behind the `@` of the sender. */
  readonly senderDomain: string;
  /** Behind the `@` of the address that answers go to. */
  readonly replyDomain: string;
}

/** Reads what each provider wants of the sending domain, its DMARC, and where mail to the reply domain goes. */
export async function checkMailDns(resolver: DnsResolver, domains: MailDomains): Promise<Check[]> {
  const { vendors, senderDomain, replyDomain } = domains;
  const checks = await Promise.all([
    ...vendors.map(async (mailVendor) => {
      const found = await checkSendingDomain(resolver, mailVendor, senderDomain);
      return found.map(checkOf(`${mailVendor.signingDomain ?? senderDomain} for ${mailVendor.vendor}`));
    }),
    checkDmarc(resolver, senderDomain).then((found) => [checkOf(senderDomain)(found)]),
    checkInbound(resolver, domains).then((found) => [checkOf(replyDomain)(found)]),
  ]);
  return checks.flat();
}

function checkOf(subject: string): (found: Found) => Check {
  return (found) => ({ area: 'DNS', subject, ...found });
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

async function checkInbound(resolver: DnsResolver, { vendors, replyDomain }: MailDomains): Promise<Found> {
  const takers = vendors.flatMap(({ vendor }) => {
    const hosts = mailHosts[vendor]?.inboundHosts;
    return hosts === undefined ? [] : [{ vendor, hosts }];
  });
  const [usual] = takers;
  if (usual === undefined) {
    const cure = `Have mail to ${replyDomain} posted to one of the reply webhooks (docs/vendors/smtp.md).`;
    return { state: 'advice', says: 'SMTP alone takes no answers in', cure };
  }
  const exchanges = (await recordsOf(resolver.resolveMx(replyDomain))).map(({ exchange }) =>
    exchange.toLowerCase().replace(/\.$/, ''),
  );
  const taker = takers.find(({ hosts }) => exchanges.some((exchange) => hosts.includes(exchange)));
  if (taker !== undefined) return { state: 'ok', says: `answers go to ${taker.vendor}` };
  const elsewhere = exchanges.length === 0 ? 'nowhere' : `to ${exchanges.join(', ')}`;
  const cure = `Add an MX record to ${replyDomain}: 10 ${usual.hosts[0] ?? ''}`;
  return { state: 'missing', says: `answers of leads go ${elsewhere}`, cure };
}
