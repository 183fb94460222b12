import { findShouting } from './find-shouting.ts';
import type { Guardrails } from './guardrails.ts';
import { checkForeign } from './guardrails/check-foreign.ts';
import { checkForm } from './guardrails/check-form.ts';
import { checkNames } from './guardrails/check-names.ts';
import { checkOffence } from './guardrails/check-offence.ts';
import { checkRules, readParts } from './guardrails/check-rules.ts';
import type { Finding } from './guardrails/finding.ts';
import { findWrongLanguage, guessLanguage } from './guardrails/find-wrong-language.ts';
import { readHtml } from './guardrails/read-html.ts';
import { dropInvisible } from './hygiene/drop-invisible.ts';
import type { MessageFacts } from './message-facts.ts';
import type { MessageContent, Verdict } from './message.ts';

/** Patterns are written by people: a bounded text bounds what an unlucky one can cost. */
const longestCheckedCharacters = 20_000;

/**
 * Checks a draft against the guardrails. What a person must see makes the verdict `review`; faults of form alone make it
 * `repair`.
 */
export function checkMessage(content: MessageContent, facts: MessageFacts, guardrails: Guardrails): Verdict {
  const draft = cutParts(content);
  const html = readHtml(draft.html ?? '');
  const shown = [draft.subject ?? '', draft.text, html.words].filter((part) => part.trim() !== '');
  const parts = [...new Set(shown.map(plain))];
  const read = readParts(parts, facts);
  const language = guessLanguage(parts.join('\n')) ?? facts.language;
  const wrongLanguage = facts.language === undefined ? undefined : findWrongLanguage(draft.text, facts.language);
  const findings: Finding[] = [
    ...checkForm({ content, draft, html, parts, language, guardrails, maxCharacters: longestCheckedCharacters }),
    ...checkRules(read, facts.statements, guardrails),
    ...checkOffence(read, language, guardrails),
    ...checkForeign({ draft, html, parts, facts, guardrails }),
    ...checkNames(draft, html.words, facts),
    ...(wrongLanguage === undefined
      ? []
      : [
          {
            rule: 'wrong-language',
            severity: 'repair',
            reason: `It is written in ${wrongLanguage}, not in ${facts.language ?? ''}.`,
          } as const,
        ]),
    ...parts
      .flatMap((part) => findShouting(part, guardrails) ?? [])
      .map((shouted): Finding => ({ rule: 'shouting', severity: 'repair', reason: `It shouts: ${shouted}` })),
  ];
  return verdictOf(findings);
}

function verdictOf(found: readonly Finding[]): Verdict {
  const findings = [...new Map(found.map((finding) => [finding.reason, finding])).values()];
  const needsPerson = findings.some(({ severity }) => severity === 'review');
  const result = findings.length === 0 ? 'pass' : needsPerson ? 'review' : 'repair';
  return { result, reasons: findings.map(({ reason }) => reason), ...(findings.length > 0 && { findings }) };
}

/** One kind of space, so that patterns need not think of others. */
function plain(text: string): string {
  return dropInvisible(text)
    .normalize('NFKC')
    .replaceAll(/[^\S\n]+/g, ' ');
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
