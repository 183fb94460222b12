import { z } from 'zod';
import { coveringDomain, purposeOf, type MailRecord } from '../../mail-record.ts';

const recordSchema = z.object({ type: z.string(), host: z.string(), data: z.string() });

/**
 * Defines what is read of the authenticated domains
 * (https://www.twilio.com/docs/sendgrid/api-reference/domain-authentication/list-all-authenticated-domains).
 */
export const domainsSchema = z.array(
  z.object({ domain: z.string(), dns: z.record(z.string(), recordSchema.nullish()) }),
);

/**
 * Reads the records of the domain that is set up for a sender: with automated security three CNAMEs, of the return path and of
 * two DKIM keys (`s1`, `s2`, or a selector of one's own); without it two TXT and an MX
 * (https://www.twilio.com/docs/sendgrid/ui/account-and-settings/how-to-set-up-domain-authentication).
 */
export function mailRecordsOf(domains: z.infer<typeof domainsSchema>, senderDomain: string): MailRecord[] {
  const { dns = {} } = coveringDomain(domains, senderDomain, ({ domain }) => domain) ?? {};
  return Object.entries(dns).flatMap(([key, told]) => {
    const type = typeOf(told?.type ?? '');
    if (told == null || type === undefined) return [];
    const record = { type, name: told.host, value: told.data };
    return [{ ...record, purpose: key === 'mail_cname' ? 'return path' : purposeOf(record) }];
  });
}

function typeOf(told: string): MailRecord['type'] | undefined {
  return (['TXT', 'CNAME', 'MX'] as const).find((type) => type === told.toUpperCase());
}
