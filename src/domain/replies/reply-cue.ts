import { readPhrase, type Phrase } from '../assessment-phrase.ts';
import type { ReplyLanguage } from './reply-language.ts';

/** Something that people write, and why it tells what it tells, in words of ours. */
export interface ReplyCue {
  readonly because: string;
  readonly phrases: readonly Phrase[];
}

/** Makes a cue of phrases with commas between them, each written as `readPhrase` says. */
export function replyCue(because: string, phrases: Readonly<Record<ReplyLanguage, string>>): ReplyCue {
  return { because, phrases: Object.values(phrases).flatMap(readPhraseList) };
}

/** Reads phrases with commas between them. */
export function readPhraseList(list: string): readonly Phrase[] {
  return list
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) => readPhrase(text));
}
