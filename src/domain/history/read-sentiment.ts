import { findAssessmentPhrase, readPhrase, readText } from '../assessment-phrase.ts';
import { friendlyCues } from './friendly-cues.ts';
import { negativeCues } from './negative-cues.ts';
import type { SentimentReading } from './sentiment.ts';

/** Refusals first: courtesies such as "thank you" stand around each of them. */
const cues = [...negativeCues, ...friendlyCues];

/** Words that turn what follows them into its contrary. */
const negations = [
  ...['not', 'no', 'never', 'without', 'cannot', 'don|doesn|didn|isn|wasn|aren|won|wouldn|couldn|shouldn|can t'],
  ...['nunca', 'sin', 'ningun*', 'tampoco'],
  ...['pas', 'jamais', 'sans', 'aucun*'],
  ...['nicht', 'nie', 'niemals', 'kein*', 'ohne'],
  ...['non', 'nessun*', 'senza'],
  ...['nao', 'sem', 'nenhum*'],
].map((text) => readPhrase(text));

/**
 * Reads what a lead wrote, or what a salesperson noted of a talk, by a table of cues in six languages: the first cue that the
 * text holds, and that no negation turns round, decides. What no cue fits is neutral. A rough judge, whose reasons can be read:
 * it misses what is said in other words, and irony.
 */
export function readSentiment(text: string): SentimentReading {
  const read = readText(text);
  const found = cues.find(({ phrases }) => findAssessmentPhrase(read, phrases, negations) !== undefined);
  return found?.reading ?? { sentiment: 'neutral' };
}
