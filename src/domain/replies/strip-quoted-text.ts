import { dropInvisible } from '../hygiene/drop-invisible.ts';
import { cutSignature } from './cut-signature.ts';
import { findCopiedMail, isUnmistakable, readAttribution } from './find-quote-header.ts';
import { replyHtmlToText } from './reply-html-to-text.ts';

/** In UTF-16 code units. What stands farther down was not written by hand today. */
const longestText = 100_000;

/**
 * Answers what a person wrote now: without the mail that is answered, be it below, above or between the answers, and without
 * the signature. Reads attributions and copied headers in English, Spanish, French, German, Italian and Portuguese, and the HTML
 * where there is no plain text. A mail that is only a quote or a forward answers an empty text; whatever else is written never
 * does. Its time is proportional to the text, whatever a stranger sends.
 */
export function stripQuotedText({ text, html }: { readonly text: string; readonly html?: string | undefined }): string {
  const plain = normalize(text);
  const written = plain.trim() === '' && html !== undefined ? normalize(replyHtmlToText(html)) : plain;
  const answer = cutSignature(withoutQuotes(written.split('\n')).join('\n'));
  return answer
    .replaceAll(/ +$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function normalize(text: string): string {
  return dropInvisible(text.slice(0, longestText))
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\t\u00A0\u202F]/g, ' ')
    .replaceAll(/^ {1,8}>/gm, '>');
}

function withoutQuotes(lines: readonly string[]): readonly string[] {
  const copied = findCopiedMail(lines);
  const above = copied === undefined ? lines : lines.slice(0, copied.start);
  const kept: string[] = [];
  let hasQuote = copied !== undefined;
  for (let place = 0; place < above.length; place += 1) {
    const line = above[place] ?? '';
    const attribution = readAttribution(above, place);
    const isAboveQuote = attribution !== undefined && startsWithQuote(above, attribution.end);
    if (attribution !== undefined && !isAboveQuote && isUnmistakable(above.slice(place, attribution.end).join(' '))) {
      hasQuote = true;
      break;
    }
    if (isAboveQuote) {
      hasQuote = true;
      place = attribution.end - 1;
    } else {
      kept.push(line.startsWith('>') ? '' : line);
    }
  }
  return hasQuote || kept.some((line) => line.trim() !== '') ? kept : lines;
}

function startsWithQuote(lines: readonly string[], place: number): boolean {
  return (
    lines
      .slice(place, place + 3)
      .find((line) => line.trim() !== '')
      ?.startsWith('>') === true
  );
}
