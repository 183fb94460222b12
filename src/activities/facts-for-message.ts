import type { LeadProfile } from '../domain/lead-profile.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import { statementsOf, type Sender } from '../domain/owners/sender.ts';
import type { Playbook } from '../playbook/playbook.ts';

interface FactsRequest {
  readonly playbook: Playbook;
  /** To whom the message goes. */
  readonly profile: LeadProfile;
  /** In whose name it is written. */
  readonly sender: Sender;
  /** The page at which this lead confirms its address, where the message asks for it. */
  readonly confirmUrl: string | undefined;
  /** The page at which this lead unsubscribes. */
  readonly unsubscribeUrl?: string | undefined;
  /** ISO 639-1, as far as the language in which the message is written is known. */
  readonly language?: string | undefined;
  /** What the lead wrote, where a model that read it wrote the message. */
  readonly leadWords?: string | undefined;
}

/** Gathers what is true of a message to one lead, for the guardrails to check it by. */
export function factsForMessage({
  playbook,
  profile,
  sender,
  confirmUrl,
  unsubscribeUrl,
  language,
  leadWords,
}: FactsRequest): MessageFacts {
  const { brand, content, caseStudies } = playbook;
  const { firstName, lastName, company } = profile;
  return {
    statements: statementsOf(brand, sender),
    language,
    leadWords,
    ownLinks: [confirmUrl, unsubscribeUrl, sender.bookingUrl].filter((link) => link !== undefined),
    lead: { firstName, lastName, company },
    ourNames: [brand.name, brand.product.name, sender.name],
    titles: [...content, ...caseStudies.bySector, caseStudies.general].map(({ title }) => title),
  };
}
