import { FriendlyError } from '../../embedded/friendly-error.ts';
import { statedFromObject } from '../../src/api/webhooks/stated-from-object.ts';
import { assessByRules } from '../../src/domain/assess-by-rules.ts';
import { readStatedLead } from '../../src/domain/read-stated-lead.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { assessmentInputOf } from '../../src/activities/assessment-input.ts';
import type { Recipient } from './fill-template.ts';

/**
 * Reads what a form would post, and what the built-in rules make of it.
 * @throws FriendlyError when it holds no lead
 */
export function readRecipient(lead: Readonly<Record<string, unknown>>, playbook: Playbook, at: Date): Recipient {
  const read = readStatedLead(statedFromObject(lead), playbook.sources, at);
  if (read.kind !== 'lead') throw new FriendlyError(`The file holds no lead: ${read.message}`);
  const { profile, content, source } = read;
  const input = assessmentInputOf(
    { leadId: '', submissionId: '', source: source.key, profile, content, tags: [], earlierSubmissionCount: 0 },
    playbook,
  );
  return { profile, content, assessment: assessByRules(input, playbook.assessmentRules) };
}
