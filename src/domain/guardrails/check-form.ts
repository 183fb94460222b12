import type { Guardrails } from '../guardrails.ts';
import type { MessageContent } from '../message.ts';
import { countSmsSegments } from './count-sms-segments.ts';
import { findMarkdown } from './find-markdown.ts';
import { findTag } from './find-tag.ts';
import { findBrokenValue, findNamelessGreeting, findToken } from './find-unfilled.ts';
import type { Finding } from './finding.ts';
import type { ReadHtml } from './read-html.ts';

interface FormToCheck {
  readonly content: MessageContent;
  /** The content, cut to what is checked. */
  readonly draft: MessageContent;
  readonly html: ReadHtml;
  /** Subject, text and the words of the HTML part, with plain spaces. */
  readonly parts: readonly string[];
  readonly language: string | undefined;
  readonly guardrails: Guardrails;
  readonly maxCharacters: number;
}

/** Checks how a draft looks: lengths, tokens left over, Markdown, HTML where none belongs and faults of its HTML part. */
export function checkForm({
  content,
  draft,
  html,
  parts,
  language,
  guardrails,
  maxCharacters,
}: FormToCheck): Finding[] {
  const repair = (rule: string, reason: string): Finding => ({ rule, severity: 'repair', reason });
  const tooLong = [draft.subject, draft.text, draft.html].some((part) => (part?.length ?? 0) >= maxCharacters);
  return [
    ...complainAboutLengths(content, guardrails).map((reason) => repair('length', reason)),
    ...(tooLong ? [repair('length', 'A part of it is too long to be checked.')] : []),
    ...parts.flatMap((part) => {
      const token = findToken(part);
      const value = findBrokenValue(part, language);
      const greeting = findNamelessGreeting(part);
      return [
        ...(token === undefined ? [] : [repair('unfilled-token', `It holds a token that was not filled in: ${token}`)]),
        ...(value === undefined
          ? []
          : [repair('broken-value', `It holds a value that a program failed to write: ${value}`)]),
        ...(greeting === undefined ? [] : [repair('nameless-greeting', `Its greeting lacks the name: ${greeting}`)]),
      ];
    }),
    ...(/[\p{Cc}\p{Zl}\p{Zp}]/u.test(draft.subject ?? '')
      ? [repair('subject', 'Its subject has more than one line.')]
      : []),
    ...[draft.subject ?? '', draft.text]
      .flatMap((part) => findTag(part) ?? [])
      .map((tag) => repair('html', `It shows HTML in its text: ${tag}`)),
    ...[draft.subject ?? '', draft.text, html.words]
      .flatMap(findMarkdown)
      .map((mark) => repair('markdown', `It shows marks of Markdown: ${mark}.`)),
    ...html.faults.map((fault): Finding => ({ rule: 'html', severity: 'repair', reason: `HTML part: ${fault}` })),
  ];
}

function complainAboutLengths({ subject, text }: MessageContent, { lengths, smsSegments }: Guardrails): string[] {
  const textBounds = subject === undefined ? lengths.smsText : lengths.emailText;
  const measured = [
    ...(subject === undefined ? [] : [{ part: 'subject', length: subject.trim().length, bounds: lengths.subject }]),
    { part: 'text', length: text.trim().length, bounds: textBounds },
  ];
  const complaints = measured.flatMap(({ part, length, bounds: { min, max } }) =>
    length >= min && length <= max ? [] : `Its ${part} has ${length} characters; ${min} to ${max} are allowed.`,
  );
  const segments = subject === undefined ? countSmsSegments(text) : 0;
  if (complaints.length > 0 || segments <= smsSegments) return complaints;
  return [
    `It needs ${segments} SMS; ${smsSegments} are allowed. Letters outside the GSM alphabet, such as emoji, cost most.`,
  ];
}
