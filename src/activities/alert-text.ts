import { feedbackUrl } from '../domain/feedback/feedback-url.ts';
import { onOneLine } from '../domain/on-one-line.ts';
import { personName } from '../domain/person-name.ts';
import { shorten } from '../domain/shorten.ts';
import { postAsText } from '../providers/chat/post-as-text.ts';
import type { ChatLink, ChatPost } from '../providers/team-chat.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';

/** What an alert says, and where a person says that the judgement is wrong, or right. */
export type AlertWords = Pick<ChatPost, 'text'> & { readonly link: ChatLink };

const longestQuote = 300;

/** Says who, what and why in a few lines: name, company, phone, score, the lead's words, one line of reasoning. */
export async function alertWords(
  { store, playbook, publicUrl }: Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>,
  submissionId: string,
): Promise<AlertWords> {
  const { profile, source, content, assessment } = await store.cases.get(submissionId);
  const who = [personName(profile) ?? profile.email, profile.jobTitle, profile.company]
    .filter((part) => part !== undefined)
    .join(', ');
  const lines = [
    `${assessment?.intent ?? 'Not judged'} · score ${assessment?.score ?? '?'} · ${playbook.sources.keys[source]?.title ?? source}`,
    `${who} · ${profile.phone ?? profile.email}`,
    content.message === undefined ? undefined : `"${shorten(onOneLine(content.message), longestQuote)}"`,
    assessment && `Why: ${shorten(onOneLine(assessment.reasoning), longestQuote)}`,
  ];
  return {
    text: lines.filter((line) => line !== undefined).join('\n'),
    link: feedbackLink({ store, publicUrl }, submissionId),
  };
}

/** Says it as text alone, the link in its last line. */
export async function alertText(
  dependencies: Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl'>,
  submissionId: string,
): Promise<string> {
  return postAsText(await alertWords(dependencies, submissionId));
}

/** Offers to say what the lead really is. */
export function feedbackLine(
  dependencies: Pick<ActivityDependencies, 'store' | 'publicUrl'>,
  submissionId: string,
): string {
  const { label, url } = feedbackLink(dependencies, submissionId);
  return `${label}: ${url}`;
}

function feedbackLink(
  { store, publicUrl }: Pick<ActivityDependencies, 'store' | 'publicUrl'>,
  submissionId: string,
): ChatLink {
  const url = feedbackUrl(publicUrl, store.feedback.tokenOf(submissionId));
  return { label: 'not urgent · support · spam · real lead', url };
}
