import { foldText } from './fold-text.ts';

/** One part of a phrase: a word, the start of a word, any number, or a gap of up to three words. */
export type PhrasePart =
  { readonly kind: 'word' | 'stem'; readonly text: string } | { readonly kind: 'number' } | { readonly kind: 'gap' };

/** A phrase of the playbook, read once. */
export interface ClaimPhrase {
  readonly parts: readonly PhrasePart[];
  /** Its letters without spaces, to be found in "g u a r a n t e e"; absent when it is short or has gaps. */
  readonly letters?: string | undefined;
  readonly isStem: boolean;
}

/** Phrases by the first two letters of their first word; those that begin with a number stand under nothing. */
export type ClaimPhrases = ReadonlyMap<string, readonly ClaimPhrase[]>;

const fewestLettersToJoin = 7;
const pieces = /<number>|\.{3}|[\p{L}\p{N}]+\*?|[%€$£]/gu;

/** Prepares phrases as a playbook writes them: `guarante*` is any word that begins so, `...` up to three words. */
export function readClaimPhrases(texts: readonly string[]): ClaimPhrases {
  const phrases = texts.map((text) => claimPhrase(readPhraseParts(text)));
  return Map.groupBy(phrases, ({ parts: [first] }) =>
    first !== undefined && 'text' in first ? firstLetters(first.text) : '',
  );
}

/** Reads one phrase; hyphens and apostrophes part words. */
export function readPhraseParts(text: string): PhrasePart[] {
  return [...foldText(text).matchAll(pieces)].map(([piece]): PhrasePart => {
    if (piece === '<number>') return { kind: 'number' };
    if (piece === '...') return { kind: 'gap' };
    return piece.endsWith('*') ? { kind: 'stem', text: piece.slice(0, -1) } : { kind: 'word', text: piece };
  });
}

/** Answers the key under which phrases that may begin with a word stand. */
export function firstLetters(word: string): string {
  return word.slice(0, 2);
}

function claimPhrase(parts: readonly PhrasePart[]): ClaimPhrase {
  const isStem = parts.at(-1)?.kind === 'stem';
  const isPlain = parts.every(({ kind }, index) => kind === 'word' || (isStem && index === parts.length - 1));
  const letters = parts.map((part) => ('text' in part ? part.text : '')).join('');
  const isJoinable = isPlain && letters.length >= fewestLettersToJoin;
  return { parts, isStem, ...(isJoinable && { letters }) };
}
