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
    jobTitle: profile.jobTitle ?? dossier?.crmContact?.jobTitle,
    company: profile.company,
    companyFacts: dossier === undefined ? [] : companyFactsOf(dossier),
    message: content.message,
    answers: (content.answers ?? []).map(({ question, answer }) => `${question}: ${answer}`),
    campaign: content.campaign,
    medium: content.medium,
    pageUrl: content.pageUrl,
    history: dossier === undefined ? [] : historyOf(dossier),
    isReturning: dossier?.crmContact !== undefined || earlierSubmissionCount > 0,
  };
}

function companyFactsOf({ company, hints }: Dossier): string[] {
  const size = company?.employeeCount && describeSize(company.employeeCount);
  const known = [company?.sector, company?.industry, size, company?.country].filter((fact) => fact !== undefined);
  return known.length === 0 && hints?.isFreeMail === true ? ['writes from a private mailbox'] : known;
}

function describeSize({ min, max }: NonNullable<NonNullable<Dossier['company']>['employeeCount']>): string {
  if (max === undefined) return `more than ${min} people`;
  return min === max ? `${min} people` : `${min} to ${max} people`;
}

function historyOf({ crmContact, earlierSubmissionCount, history }: Dossier): string[] {
  const lines: string[] = [];
  if (crmContact?.lifecycleStage !== undefined) lines.push(`In the CRM as ${crmContact.lifecycleStage}.`);
  if (earlierSubmissionCount > 0) lines.push(`Has written to us ${earlierSubmissionCount} times before.`);
  return [...lines, ...(history?.lines ?? [])];
}
