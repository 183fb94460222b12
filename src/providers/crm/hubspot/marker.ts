import { htmlToPlainText } from '../../../domain/hygiene/html-to-plain-text.ts';
import { noteBody } from './note-body.ts';

/** What begins the last line of all that is written with a marker. */
const opening = '[leadline:';

/** Writes plain text as HTML, with the marker as its last line. The brackets tell a marker from one that begins alike. */
export function markedBody(text: string, marker: string): string {
  return noteBody(`${text}\n\n${tokenOf(marker)}`);
}

/** Tells whether a body was written with this marker; what a person added to it, or changed beside it, does not matter. */
export function carriesMarker(html: string, marker: string): boolean {
  return htmlToPlainText(html).includes(tokenOf(marker));
}

/** Tells whether a body was written with any marker, by our automation that is. */
export function isMarked(html: string): boolean {
  return html.includes(opening);
}

function tokenOf(marker: string): string {
  return `${opening}${marker}]`;
}
