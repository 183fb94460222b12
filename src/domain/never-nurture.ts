import { z } from 'zod';
import { emailDomainOf } from './email-domain-of.ts';

/** A host name without `@`; what is below it counts too. */
const domainSchema = z
  .string()
  .transform((domain) => domain.trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'write a domain such as example.com'));

/** Defines who is never nurtured, that is, sent what they did not ask for. What they ask for is answered all the same. */
export const neverNurtureSchema = z.strictObject({
  ownDomains: z.array(domainSchema).default([]),
  domains: z.array(domainSchema).default([]),
  competitors: z.array(domainSchema).default([]),
  customersWithOpenDeals: z.boolean().default(true),
  customersWithOpenTickets: z.boolean().default(true),
  /** Whoever one of our people wrote to or called lately. */
  ownersWriting: z.boolean().default(true),
});
export type NeverNurture = Readonly<z.infer<typeof neverNurtureSchema>>;

/** What is known of a lead that bears on it. What the CRM did not tell is absent, and keeps nobody from anything. */
interface KnownLead {
  readonly email?: string | undefined;
  readonly hasOpenDeal?: boolean | undefined;
  readonly hasOpenTicket?: boolean | undefined;
  readonly hasPersonWriting?: boolean | undefined;
}

/**
 * Answers why a lead is never nurtured; undefined when it may be. The answer completes the sentence "It is not nurtured
 * because …" and holds no personal data.
 */
export function whyNeverNurtured(lead: KnownLead, rules: NeverNurture): string | undefined {
  const domain = lead.email === undefined ? undefined : emailDomainOf(lead.email);
  const isOf = (domains: readonly string[]): boolean =>
    domain !== undefined && domains.some((listed) => domain === listed || domain.endsWith(`.${listed}`));
  if (isOf(rules.ownDomains)) return 'its address is one of our own';
  if (isOf(rules.competitors)) return 'its address belongs to a competitor';
  if (isOf(rules.domains)) return 'the playbook lists the domain of its address';
  if (rules.customersWithOpenDeals && lead.hasOpenDeal === true) return 'it has an open deal';
  if (rules.customersWithOpenTickets && lead.hasOpenTicket === true) return 'it has an open ticket';
  if (rules.ownersWriting && lead.hasPersonWriting === true) return 'one of our people is writing to it already';
  return undefined;
}
