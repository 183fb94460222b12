/** Puts a text into lower case without accents, and its ligatures and other compatibility forms into plain letters (NFKD). */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
