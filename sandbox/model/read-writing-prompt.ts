import { draftIn, leadWordsIn, ourWordsIn } from './lead-words.ts';

/** Something of ours that a message may name and link. */
export interface OfferedContent {
  /** As the prompt has it, such as `Guide` or `Case study`. */
  readonly kind: string;
  readonly title: string;
  readonly url: string;
}

/** What a prompt that asks for a message tells, as the default playbook's prompts word it. */
export interface WritingPrompt {
  readonly facts: readonly string[];
  readonly content: readonly OfferedContent[];
  readonly bookingUrl: string | undefined;
  /** ISO 639-1; English where the prompt names none that the sandbox writes. */
  readonly language: WrittenLanguage;
  /** What was objected to the last draft; empty at the first attempt. */
  readonly objections: string;
  /** What the lead wrote into the message field, if anything. */
  readonly message: string | undefined;
}

const writtenLanguages = ['en', 'de', 'es', 'fr', 'it', 'pt'] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

const contentLine = /^- (?<kind>[^"\n]+?) "(?<title>[^\n]+?)": (?<url>https?:\/\/\S+)/gm;
const names: Readonly<Record<string, WrittenLanguage | undefined>> = {
  english: 'en',
  german: 'de',
  spanish: 'es',
  french: 'fr',
  italian: 'it',
  portuguese: 'pt',
};

/** Reads a prompt as a model would that was asked to write. */
export function readWritingPrompt(userText: string): WritingPrompt {
  const ours = ourWordsIn(userText);
  return {
    facts: linesBelow(ours, /^Facts\b.*:$/m),
    content: [...ours.matchAll(contentLine)].map(({ groups: { kind = '', title = '', url = '' } = {} }) => ({
      kind,
      title,
      url,
    })),
    bookingUrl: /^Book\b[^\n]*?: (https?:\/\/\S+)/m.exec(ours)?.[1],
    language: languageIn(ours),
    objections: /^Objections: (.*)$/m.exec(draftIn(userText) ?? '')?.[1] ?? '',
    message: messageIn(leadWordsIn(userText)),
  };
}

function linesBelow(text: string, heading: RegExp): string[] {
  const found = heading.exec(text);
  if (found === null) return [];
  const list = /^(?:\n+- [^\n]*)+/.exec(text.slice(found.index + found[0].length))?.[0] ?? '';
  const lines = list.split(/\n+- /).map((line) => line.trim());
  return lines.filter((line) => line !== '' && line !== 'none');
}

function languageIn(text: string): WrittenLanguage {
  const told = /^Language: *(.*)$/m.exec(text)?.[1]?.toLowerCase() ?? '';
  const words: readonly string[] = told.match(/[a-z]+/g) ?? [];
  const named = words.map((word) => names[word]).find((code) => code !== undefined);
  return named ?? writtenLanguages.find((code) => words.includes(code)) ?? 'en';
}

/** Over as many lines as the lead wrote; the next label of ours ends it. */
function messageIn(leadWords: string): string | undefined {
  const message = /^Message: ([^]*?)(?=\n[A-Z][a-z]+(?: [a-z]+){0,5}: |$(?![^]))/m.exec(leadWords)?.[1]?.trim();
  return message === 'none' || message === '' ? undefined : message;
}
