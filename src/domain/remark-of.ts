/** Adds to a sentence of the timeline what a person noted; nothing where nothing was. */
export function remarkOf(note: string | undefined): string {
  return note === undefined ? '' : ` Note: ${note}`;
}
