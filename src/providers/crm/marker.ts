/** What begins the last line of all that is written with a marker. */
const opening = '[leadline:';

/** Writes a marker as a line of text. The brackets tell it from one that begins alike. */
export function markerLine(marker: string): string {
  return `${opening}${marker}]`;
}

/** Tells whether a text was written with any marker, by our automation that is. */
export function isMarked(text: string): boolean {
  return text.includes(opening);
}
