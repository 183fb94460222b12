import { firstLetters } from './claim-phrases.ts';
import { foldText } from './fold-text.ts';

/** A word of a draft, as claims are looked for in it. */
export interface ClaimWord extends WrittenWord {
  /** What it gives together with words after it, without the spaces; for "g u a r a n t e e". */
  readonly runs: readonly Run[];
}

/** The words of a text, and where those stand with which phrases may begin. */
export interface ClaimWords {
  readonly words: readonly ClaimWord[];
  /** Places by the first letters of each form of the word there. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Places by the first letters of the runs that begin there. */
  readonly runPlaces: ReadonlyMap<string, readonly number[]>;
}

interface Run {
  readonly letters: string;
  /** The letters without those of the last word. */
  readonly lettersBefore: number;
  /** The place after its last word. */
  readonly end: number;
}

interface WrittenWord {
  /** How it may be read: as written, with digits and signs for letters, without letters drawn out. */
  readonly forms: readonly string[];
  /** Words of one clause share it. */
  readonly clause: number;
  /** No space parts it from the word before. */
  readonly isGlued: boolean;
}

const pieces = /[$@]?[\p{L}\p{N}](?:[\p{L}\p{N}@$!|]*[\p{L}\p{N}@$])?|[%€]|[.,;:!?()[\]\n…–—"“”„«»]/gu;
const clauseBreak = /^[.,;:!?()[\]\n…–—"“”„«»]$/;
const standIns: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
};

const longestRunLetters = 30;

/** Cuts a text into words. Hyphens and apostrophes part words, so that "l'offre" holds "offre". */
export function readClaimWords(text: string): ClaimWords {
  const words = wordsIn(text);
  const read = words.map((word, start) => ({ ...word, runs: runsFrom(words, start) }));
  return {
    words: read,
    places: placesBy(read, ({ forms }) => [...new Set(forms.map(firstLetters))]),
    runPlaces: placesBy(read, ({ runs: [first] }) => (first === undefined ? [] : [firstLetters(first.letters)])),
  };
}

function placesBy(words: readonly ClaimWord[], keysOf: (word: ClaimWord) => readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, place) => {
    for (const key of keysOf(word)) {
      const earlier = places.get(key);
      if (earlier === undefined) places.set(key, [place]);
      else earlier.push(place);
    }
  });
  return places;
}

function wordsIn(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let clause = 0;
  let lastEnd = -1;
  const folded = foldText(text);
  for (const { 0: piece, index } of folded.matchAll(pieces)) {
    if (clauseBreak.test(piece)) {
      clause += 1;
      continue;
    }
    words.push({ forms: formsOf(piece), clause, isGlued: lastEnd >= 0 && !/\s/.test(folded.slice(lastEnd, index)) });
    lastEnd = index + piece.length;
  }
  return words;
}

function runsFrom(words: readonly WrittenWord[], start: number): Run[] {
  const runs: Run[] = [];
  let letters = readingOf(words[start]);
  for (
    let place = start + 1;
    letters.length < longestRunLetters && mayJoin(words[place - 1], words[place]);
    place += 1
  ) {
    const lettersBefore = letters.length;
    letters += readingOf(words[place]);
    runs.push({ letters, lettersBefore, end: place + 1 });
  }
  return runs;
}

/** A full stop between two words ends a clause; between letters, or without a space, it only hides a word. */
function mayJoin(before: WrittenWord | undefined, word: WrittenWord | undefined): boolean {
  if (before === undefined || word === undefined) return false;
  const areLetters = Array.from(readingOf(before)).length === 1 && Array.from(readingOf(word)).length === 1;
  return before.clause === word.clause || word.isGlued || areLetters;
}

function readingOf(word: WrittenWord | undefined): string {
  return word?.forms[1] ?? word?.forms[0] ?? '';
}

function formsOf(piece: string): readonly string[] {
  const drawn = piece.replaceAll(/(\p{L})\1{2,}/gu, '$1');
  const isDisguised = /[@$!|\d]/.test(piece) && (/\p{L}/u.test(piece) || piece.length === 1);
  if (!isDisguised) return drawn === piece ? [piece] : [piece, drawn];
  const read = Array.from(drawn)
    .map((sign) => standIns[sign] ?? sign)
    .join('');
  const asL = Array.from(drawn)
    .map((sign) => (/[1!|]/.test(sign) ? 'l' : (standIns[sign] ?? sign)))
    .join('');
  return [...new Set([piece, read, asL])];
}
