import { readPhrase, type Phrase } from '../assessment-phrase.ts';
import type { SentimentReading } from './sentiment.ts';

/** Something that people say or a salesperson notes, and what it tells of how they feel. */
export interface SentimentCue {
  readonly reading: Required<SentimentReading>;
  readonly phrases: readonly Phrase[];
}

type Language = 'en' | 'es' | 'fr' | 'de' | 'it' | 'pt';

/** Makes a cue of phrases with commas between them, each written as `readPhrase` says. */
export function cue(
  sentiment: SentimentReading['sentiment'],
  because: string,
  phrases: Readonly<Record<Language, string>>,
): SentimentCue {
  const texts = Object.values(phrases).flatMap((list) => list.split(','));
  return { reading: { sentiment, because }, phrases: texts.map((text) => readPhrase(text)) };
}
