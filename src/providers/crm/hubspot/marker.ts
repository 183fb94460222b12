import { htmlToPlainText } from '../../../domain/hygiene/html-to-plain-text.ts';
import { markerLine } from '../marker.ts';
import { noteBody } from './note-body.ts';

/** Writes plain text as HTML, with the marker as its last line. */
export function markedBody(text: string, marker: string): string {
  return noteBody(`${text}\n\n${markerLine(marker)}`);
}

/** Tells whether a body was written with this marker; what a person added to it, or changed beside it, does not matter. */
export function carriesMarker(html: string, marker: string): boolean {
  return htmlToPlainText(html).includes(markerLine(marker));
}
