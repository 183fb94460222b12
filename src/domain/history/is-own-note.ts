/** The first line of every note that our automation writes. */
export const ownNoteHeading = 'What the automation did:';

/** Tells whether our own automation wrote a text of the CRM: then it is no news of the contact. */
export function isOwnNote(text: string): boolean {
  return text.trimStart().startsWith(ownNoteHeading);
}
