import { feedbackUrl } from '../domain/feedback/feedback-url.ts';
import { onOneLine } from '../domain/on-one-line.ts';
import { personName } from '../domain/person-name.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';

/**
 * Says who, what and why in a few lines: name, company, phone, score, the lead's words, one line of reasoning, and the link
 * by which a person says that the judgement is wrong, or right.
 */
export async function alertText(
  { store, playbook, publicUrl }: Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>,
  submissionId: string,
): Promise<string> {
  const { profile, source, content, assessment } = await store.cases.get(submissionId);
  const who = [personName(profile) ?? profile.email, profile.jobTitle, profile.company]
    .filter((part) => part !== undefined)
    .join(', ');
  return [
    `${assessment?.intent ?? 'Not judged'} · score ${assessment?.score ?? '?'} · ${playbook.sources.keys[source]?.title ?? source}`,
    `${who} · ${profile.phone ?? profile.email}`,
    content.message === undefined ? undefined : `"${shortened(content.message)}"`,
    assessment && `Why: ${shortened(assessment.reasoning)}`,
    feedbackLine({ store, publicUrl }, submissionId),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** Offers to say what the lead really is. */
export function feedbackLine(
  { store, publicUrl }: Pick<ActivityDependencies, 'store' | 'publicUrl'>,
  submissionId: string,
): string {
  const url = feedbackUrl(publicUrl, store.feedback.tokenOf(submissionId));
  return `not urgent · support · spam · real lead: ${url}`;
}

const longestQuote = 300;

function shortened(text: string): string {
  const line = onOneLine(text);
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1)}…`;
}
