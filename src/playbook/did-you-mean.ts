import { closest, distance } from 'fastest-levenshtein';

/** So many letters of a word may be wrong for each that is right, or nearly: "fax" is no slip of the pen for "wait". */
const lettersPerSlip = 3;

/** Asks, after a space, for the known name that was most likely meant; answers '' where none is near. */
export function didYouMean(written: unknown, known: readonly string[]): string {
  if (typeof written !== 'string' || known.length === 0) return '';
  const nearest = closest(written, known);
  const maxSlips = Math.max(1, Math.floor(nearest.length / lettersPerSlip));
  return distance(written, nearest) <= maxSlips ? ` Did you mean \`${nearest}\`?` : '';
}
