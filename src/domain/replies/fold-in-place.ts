/** Puts a text into lower case without accents; every letter stays in its place. */
export function foldInPlace(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      const folded = (letter.normalize('NFD')[0] ?? letter).toLowerCase();
      return folded.length === letter.length ? folded : letter;
    })
    .join('')
    .replaceAll('\u2019', "'");
}
