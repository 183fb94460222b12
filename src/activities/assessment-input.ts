import type { AssessmentInput } from '../domain/assessment-input.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { LeadCase } from '../store/ports/case-store.ts';

/** Picks from a case the few fields that a judge may see: no name, address, phone or CRM id. */
export function assessmentInputOf(
  { source, profile, content, dossier, earlierSubmissionCount }: LeadCase,
  playbook: Playbook,
): AssessmentInput {
  return {
    source,
    sourceTitle: playbook.sources.keys[source]?.title ?? source,
    jobTitle: profile.jobTitle,
    company: profile.company,
    message: content.message,
    campaign: content.campaign,
    medium: content.medium,
    pageUrl: content.pageUrl,
    history: dossier === undefined ? [] : historyOf(dossier),
    isReturning: dossier?.crmContact !== undefined || earlierSubmissionCount > 0,
  };
}

function historyOf({ crmContact, earlierSubmissionCount }: Dossier): string[] {
  const lines: string[] = [];
  if (crmContact?.lifecycleStage !== undefined) lines.push(`In the CRM as ${crmContact.lifecycleStage}.`);
  if (earlierSubmissionCount > 0) lines.push(`Has written to us ${earlierSubmissionCount} times before.`);
  return lines;
}
