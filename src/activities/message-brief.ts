import type { MessageBrief } from '../domain/drafts/message-brief.ts';
import type { TemplateSource } from '../domain/sequence.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { MessageContext } from './message-context.ts';

/** In which a playbook writes what has no variant. */
const usualLanguage = 'en';

const languageNames = new Intl.DisplayNames([usualLanguage], { type: 'language' });

/** Answers the language of a draft: the lead's own, where its frame has a variant in it. */
export function languageOfDraft({ variants = {} }: TemplateSource, judged: string | undefined): string {
  return judged !== undefined && Object.hasOwn(variants, judged) ? judged : usualLanguage;
}

/** Gathers what a writer, and whoever checks the draft, is told: words of the playbook, and none of the lead's. */
export function briefFor(
  { asset, caseStudy, sender }: Pick<MessageContext, 'asset' | 'caseStudy' | 'sender'>,
  { brand }: Pick<Playbook, 'brand'>,
  { purpose, languageCode }: Pick<MessageBrief, 'purpose' | 'languageCode'>,
): MessageBrief {
  const content = [
    ...(asset === undefined ? [] : [{ kind: 'Guide', ...asset }]),
    { kind: caseStudy.sector === undefined ? 'Case study' : `Case study from ${caseStudy.sector}`, ...caseStudy },
  ];
  return {
    purpose,
    facts: brand.facts,
    content: content.map(({ kind, title, url, summary }) => ({ kind, title, url, summary })),
    bookingUrl: sender.bookingUrl ?? brand.bookingUrl,
    language: languageNames.of(languageCode) ?? languageCode,
    languageCode,
  };
}

/** Lists the links that a draft may hold. */
export function offeredLinks({ content, bookingUrl }: MessageBrief, { brand }: Pick<Playbook, 'brand'>): string[] {
  return [...content.map(({ url }) => url), bookingUrl, brand.website];
}
