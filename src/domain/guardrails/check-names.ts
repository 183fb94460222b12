import type { MessageFacts } from '../message-facts.ts';
import type { MessageContent } from '../message.ts';
import type { Finding } from './finding.ts';
import { findWrongCompany, findWrongPerson } from './find-wrong-names.ts';

/** Checks whom a draft greets, who signs it and which company it speaks of, as far as the facts tell. */
export function checkNames({ subject = '', text }: MessageContent, htmlWords: string, facts: MessageFacts): Finding[] {
  const { lead, ourNames = [], titles = [], statements } = facts;
  if (lead === undefined) return [];
  const person = [lead.firstName, lead.lastName].filter((name) => name !== undefined);
  const names = { lead: { person, company: lead.company }, ours: ourNames, others: [...statements, ...titles] };
  return [subject, text, htmlWords].flatMap((part): Finding[] => {
    const stranger = findWrongPerson(part, names);
    const company = findWrongCompany(part, names);
    return [
      ...(stranger === undefined
        ? []
        : [
            {
              rule: 'wrong-name',
              severity: 'review',
              reason: `It names ${stranger}, who is neither the lead nor one of us.`,
            } as const,
          ]),
      ...(company === undefined
        ? []
        : [
            {
              rule: 'wrong-company',
              severity: 'review',
              reason: `It speaks of ${company}, which is neither the lead's company nor ours.`,
            } as const,
          ]),
    ];
  });
}
