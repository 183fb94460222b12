import type { ClaimPhrase, ClaimPhrases, PhrasePart } from './claim-phrases.ts';
import type { ClaimWord, ClaimWords } from './claim-words.ts';

/** Where a phrase stands among a text's words: from `start` up to, not including, `end`. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

const longestGapWords = 3;

/** Finds every place at which one of some phrases stands, also where its letters stand apart; the first place first. */
export function matchClaims({ words, places, runPlaces }: ClaimWords, phrases: ClaimPhrases): Match[] {
  const found: Match[] = [];
  for (const [key, candidates] of phrases) {
    const starts = key === '' ? words.keys() : (places.get(key) ?? []);
    for (const start of starts) {
      for (const { parts } of candidates) {
        const end = endOf(parts, words, start);
        if (end !== undefined) found.push({ start, end });
      }
    }
    for (const start of runPlaces.get(key) ?? []) {
      for (const phrase of candidates) {
        const end = joinedEnd(words[start], phrase);
        if (end !== undefined) found.push({ start, end });
      }
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** Answers the place after the phrase that begins at `start`, if it does. */
function endOf(parts: readonly PhrasePart[], words: readonly ClaimWord[], start: number, done = 0): number | undefined {
  const next = parts[done];
  if (next === undefined) return start;
  if (next.kind === 'gap') {
    for (let skipped = 0; skipped <= longestGapWords; skipped += 1) {
      const end = endOf(parts, words, start + skipped, done + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const word = words[start];
  if (!word?.forms.some((form) => fits(next, form))) return undefined;
  if (done > 0 && word.clause !== words[start - 1]?.clause) return undefined;
  return endOf(parts, words, start + 1, done + 1);
}

function fits(wanted: Exclude<PhrasePart, { kind: 'gap' }>, word: string): boolean {
  if (wanted.kind === 'number') return /^\p{N}/u.test(word);
  return wanted.kind === 'stem' ? word.startsWith(wanted.text) : word === wanted.text;
}

/** Letters that stand apart, or words that belong together and were written as one, up to the end of the phrase. */
function joinedEnd(word: ClaimWord | undefined, { letters, isStem }: ClaimPhrase): number | undefined {
  if (letters === undefined) return undefined;
  return word?.runs.find(
    (joined) =>
      joined.letters === letters ||
      (isStem && joined.lettersBefore < letters.length && joined.letters.startsWith(letters)),
  )?.end;
}
