import type { ModelDraft } from '../../src/domain/drafts/model-draft.ts';
import { draftSentences } from './draft-sentences.ts';
import { readWritingPrompt, type OfferedContent, type WritingPrompt } from './read-writing-prompt.ts';
import { saysLittle } from './says-little.ts';

const usualConfidence = 0.85;
const lowConfidence = 0.4;

/** Writes a short message of nothing but what the prompt gives. What was objected to an earlier one is left out. */
export function writeDraft(userText: string): ModelDraft {
  const prompt = readWritingPrompt(userText);
  const { language, content, objections } = prompt;
  const sentences = draftSentences[language];
  const objected = namedIn(objections);
  const paragraphs = paragraphsFor(prompt).filter((paragraph) => !objected.some((part) => paragraph.includes(part)));
  const title = content[0]?.title;
  const subject = title === undefined ? sentences.subjectWithoutTitle : sentences.subject(title);
  const isSubjectObjected = objected.some((part) => subject.includes(part));
  return {
    subject: isSubjectObjected ? sentences.subjectWithoutTitle : subject,
    body: (paragraphs.length === 0 ? [sentences.thanks] : paragraphs).join('\n\n'),
    confidence: isSure(prompt) ? usualConfidence : lowConfidence,
  };
}

function paragraphsFor({ language, content: [first], facts: [fact], bookingUrl }: WritingPrompt): string[] {
  const { thanks, link, invitation } = draftSentences[language];
  return [
    ...(first === undefined ? [thanks] : [introduce(first, language), link(first.url)]),
    // Facts are given in English, and a message in two languages is none.
    ...(fact === undefined || language !== 'en' ? [] : [fact]),
    ...(bookingUrl === undefined ? [] : [invitation(bookingUrl)]),
  ];
}

/** What a lead came for stands first; nobody comes for a case study. */
function introduce({ kind, title }: OfferedContent, language: WritingPrompt['language']): string {
  const { story, cameFor } = draftSentences[language];
  return /^case study$/i.test(kind) ? story(title) : cameFor(kind.toLowerCase(), title);
}

/** What objections point at: a link, a figure, or words in quotation marks. */
function namedIn(objections: string): string[] {
  const named = /https?:\/\/[^\s,;"]+|[$€£]?\d(?:[\d.,]*\d)?\s?[%$€£]?|"[^"]+"|“[^”]+”/g;
  return (objections.match(named) ?? []).map((part) => part.replaceAll(/^["“]|["”]$|[.,;]$/g, '').trim());
}

/** Who came for something need not write; who writes should say something. */
function isSure({ message, content }: WritingPrompt): boolean {
  return message === undefined ? content.length > 0 : !saysLittle(message);
}
