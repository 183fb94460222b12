/** A DNS record that a provider of e-mail wants of a domain before it sends for it. */
export interface MailRecord {
  readonly purpose: 'SPF' | 'DKIM' | 'return path' | 'tracking';
  readonly type: 'TXT' | 'CNAME' | 'MX';
  readonly name: string;
  readonly value: string;
}

/** Names the purpose of a record by where it stands and what it says. */
export function purposeOf({ type, name, value }: Omit<MailRecord, 'purpose'>): MailRecord['purpose'] {
  if (/\._domainkey\./i.test(name)) return 'DKIM';
  if (/^v=spf1\b/i.test(value)) return 'SPF';
  return type === 'MX' ? 'return path' : 'tracking';
}

/** Finds the domain that is set up for a sender: its own, or the nearest one above it. */
export function coveringDomain<Domain>(
  domains: readonly Domain[],
  senderDomain: string,
  nameOf: (domain: Domain) => string,
): Domain | undefined {
  const sender = `.${senderDomain.toLowerCase()}`;
  return domains
    .filter((domain) => sender.endsWith(`.${nameOf(domain).toLowerCase()}`))
    .toSorted((one, other) => nameOf(other).length - nameOf(one).length)[0];
}
