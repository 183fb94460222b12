interface ShoutingBounds {
  /** So many words in capitals one after another are shouting. */
  readonly shoutedWords: number;
  readonly acronyms: readonly string[];
}

/** Finds the first run of words in capitals or of exclamation marks in a text. */
export function findShouting(text: string, { shoutedWords, acronyms }: ShoutingBounds): string | undefined {
  const marks = /[!?]*!\s?!+|!\?!*/.exec(text)?.[0];
  if (marks !== undefined) return marks;
  const run: string[] = [];
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}'’]*/gu)) {
    if (acronyms.includes(word)) continue;
    if (isShouted(word)) run.push(word);
    else run.length = 0;
    if (run.length >= shoutedWords) return run.join(' ');
  }
  return undefined;
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
