import { findForeignLinks } from './find-foreign-links.ts';
import { findShouting } from './find-shouting.ts';
import { findUnstatedFigures } from './find-unstated-figures.ts';
import type { GuardrailRule, Guardrails } from './guardrails.ts';
import { htmlToWords } from './html-to-words.ts';
import type { MessageFacts } from './message-facts.ts';
import type { MessageContent, Verdict } from './message.ts';

/** Patterns are written by people: a bounded text bounds what an unlucky one can cost. */
const longestCheckedCharacters = 20_000;

/** Checks a draft against the guardrails. What any of them objects to waits for a person. */
export function checkMessage(content: MessageContent, facts: MessageFacts, guardrails: Guardrails): Verdict {
  const parts = [content.subject ?? '', content.text, htmlToWords(cut(content.html ?? ''))].map(plain);
  const whole = parts.join('\n');
  const reasons = [
    ...complainAboutLengths(content, guardrails),
    ...guardrails.rules.filter((rule) => parts.some((part) => objects(rule, part))).map(({ says }) => says),
    ...findUnstatedFigures(whole, facts.statements).map(
      (figure) => `It states ${figure}, which no fact of ours states.`,
    ),
    ...findForeignLinks(cutParts(content), guardrails.linkHosts).map(
      (link) => `It points to ${link}, which is not among the allowed hosts.`,
    ),
    ...parts.flatMap((part) => findShouting(part, guardrails) ?? []).map((shouted) => `It shouts: ${shouted}`),
  ];
  return { result: reasons.length === 0 ? 'pass' : 'review', reasons: [...new Set(reasons)] };
}

function complainAboutLengths({ subject, text, html }: MessageContent, { lengths }: Guardrails): string[] {
  const textBounds = subject === undefined ? lengths.smsText : lengths.emailText;
  const measured = [
    ...(subject === undefined ? [] : [{ part: 'subject', length: subject.trim().length, bounds: lengths.subject }]),
    { part: 'text', length: text.trim().length, bounds: textBounds },
  ];
  const complaints = measured.flatMap(({ part, length, bounds: { min, max } }) =>
    length >= min && length <= max ? [] : `Its ${part} has ${length} characters; ${min} to ${max} are allowed.`,
  );
  const isHtmlTooLong = (html?.length ?? 0) > longestCheckedCharacters;
  return isHtmlTooLong ? [...complaints, 'Its HTML part is too long to be checked.'] : complaints;
}

function objects({ pattern, unless }: GuardrailRule, text: string): boolean {
  const considered = unless === undefined ? text : text.replaceAll(new RegExp(unless, 'giu'), ' ');
  return new RegExp(pattern, 'iu').test(considered);
}

/** One kind of space, so that patterns need not think of others. */
function plain(text: string): string {
  return cut(text).normalize('NFKC').replaceAll(/\s+/g, ' ');
}

function cut(text: string): string {
  return text.slice(0, longestCheckedCharacters);
}

function cutParts({ subject, text, html }: MessageContent): MessageContent {
  return {
    ...(subject !== undefined && { subject: cut(subject) }),
    text: cut(text),
    ...(html !== undefined && { html: cut(html) }),
  };
}
