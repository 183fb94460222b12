/**
 * Writes what a lead or a model wrote on one line: where each line says something, a line break would let it add lines that
 * look like ours.
 */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
