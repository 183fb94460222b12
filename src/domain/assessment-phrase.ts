import { withoutAccents } from './without-accents.ts';

/** A text as the words that phrases are looked for in. */
interface TextWord {
  /** Lower case, without accents; a number as it stands. */
  readonly text: string;
  /** Words of one clause share it: no phrase reaches over a comma or a full stop. */
  readonly clause: number;
}

/** A text that phrases are looked for in. */
export interface ReadText {
  readonly words: readonly TextWord[];
  /** Where each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Every word once, by its first letter. */
  readonly byFirstLetter: ReadonlyMap<string, readonly string[]>;
}

/** A word, or a part of one that is open at its start or its end. */
interface WordPattern {
  readonly text: string;
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
}

type PhraseWord =
  /** Any of these. */
  | { readonly kind: 'word'; readonly options: readonly WordPattern[] }
  | { readonly kind: 'number' }
  /** Up to three words that may be any. */
  | { readonly kind: 'gap' };

/** A phrase of the rule file, read once. */
export interface Phrase {
  /** As it was written. */
  readonly text: string;
  readonly words: readonly PhraseWord[];
}

const longestGapWords = 3;
/** "Not really so urgent" is about as far as a negation reaches. */
const negationReachWords = 3;

const pieces = /\p{N}+(?:[.,']\p{N}+)*|\p{L}+|[%€$£]|[.,;:!?()\n…–—]/gu;
const phrasePieces = /<number>|\.{3}|\*?\p{L}+\*?(?:\|\*?\p{L}+\*?)*|\p{N}+|[%€$£]/gu;

/** Cuts a text into comparable words. Hyphens and apostrophes part words, so that "l'offre" holds "offre". */
export function readText(text: string): ReadText {
  const words: TextWord[] = [];
  const places = new Map<string, number[]>();
  let clause = 0;
  for (const [piece] of comparable(text).matchAll(pieces)) {
    if (/^[.,;:!?()\n…–—]$/.test(piece)) {
      clause += 1;
      continue;
    }
    const earlier = places.get(piece);
    if (earlier === undefined) places.set(piece, [words.length]);
    else earlier.push(words.length);
    words.push({ text: piece, clause });
  }
  return { words, places, byFirstLetter: Map.groupBy(places.keys(), (word) => word.charAt(0)) };
}

/**
 * Reads a phrase of the rule file: `urgent*` is any word that begins so, `*kosten` any that ends so, `offer|sell` one of
 * both, `<number>` any number, and `...` stands for up to three words.
 */
export function readPhrase(text: string): Phrase {
  const words = [...comparable(text).matchAll(phrasePieces)].map(([piece]): PhraseWord => {
    if (piece === '<number>') return { kind: 'number' };
    if (piece === '...') return { kind: 'gap' };
    return { kind: 'word', options: piece.split('|').map(readWordPattern) };
  });
  return { text, words };
}

function readWordPattern(piece: string): WordPattern {
  return {
    text: piece.replaceAll('*', ''),
    isOpenAtStart: piece.startsWith('*'),
    isOpenAtEnd: piece.endsWith('*'),
  };
}

/** Finds the first of some phrases that a text holds and that no negation stands shortly before, in the same clause. */
export function findAssessmentPhrase(
  text: ReadText,
  phrases: readonly Phrase[],
  negations: readonly Phrase[],
): Phrase | undefined {
  const { words } = text;
  return phrases.find((phrase) =>
    placesToTry(phrase, text).some(
      (start) => endOf(phrase, words, start) !== undefined && !isNegated(words, start, negations),
    ),
  );
}

/** Looking a first word up spares most of the work: there are thousands of phrases. */
function placesToTry({ words: [first] }: Phrase, text: ReadText): readonly number[] {
  if (first?.kind === 'word') return first.options.flatMap((option) => placesOf(option, text));
  return text.words.flatMap((word, place) => (first?.kind === 'number' && fits(first, word.text) ? place : []));
}

function placesOf(pattern: WordPattern, { places, byFirstLetter }: ReadText): readonly number[] {
  if (!pattern.isOpenAtStart && !pattern.isOpenAtEnd) return places.get(pattern.text) ?? [];
  const candidates = pattern.isOpenAtStart ? places.keys() : (byFirstLetter.get(pattern.text.charAt(0)) ?? []);
  return [...candidates].flatMap((word) => (fitsPattern(pattern, word) ? (places.get(word) ?? []) : []));
}

function isNegated(text: readonly TextWord[], start: number, negations: readonly Phrase[]): boolean {
  const clause = text[start]?.clause;
  for (let from = Math.max(0, start - negationReachWords); from < start; from += 1) {
    if (text[from]?.clause !== clause) continue;
    if (negations.some((negation) => (endOf(negation, text, from) ?? Infinity) <= start)) return true;
  }
  return false;
}

/** Answers the place after the phrase that begins at `start`, if it does. */
function endOf(phrase: Phrase, text: readonly TextWord[], start: number, done = 0): number | undefined {
  const wanted = phrase.words[done];
  if (wanted === undefined) return start;
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= longestGapWords; skipped += 1) {
      const end = endOf(phrase, text, start + skipped, done + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const word = text[start];
  if (word === undefined || !fits(wanted, word.text)) return undefined;
  if (done > 0 && word.clause !== text[start - 1]?.clause) return undefined;
  return endOf(phrase, text, start + 1, done + 1);
}

function fits(wanted: Exclude<PhraseWord, { kind: 'gap' }>, word: string): boolean {
  if (wanted.kind === 'number') return /^\p{N}/u.test(word);
  return wanted.options.some((option) => fitsPattern(option, word));
}

function fitsPattern({ text, isOpenAtStart, isOpenAtEnd }: WordPattern, word: string): boolean {
  if (isOpenAtStart) return isOpenAtEnd ? word.includes(text) : word.endsWith(text);
  return isOpenAtEnd ? word.startsWith(text) : word === text;
}

function comparable(text: string): string {
  return withoutAccents(text).replaceAll('ß', 'ss');
}
