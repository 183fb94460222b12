const markedLead = /^<lead_words>[ \t]*$([^]*?)^<\/lead_words>[ \t]*$/m;
const markedDraft = /^<draft>[ \t]*$([^]*)^<\/draft>[ \t]*$/m;

/** Reads what stands between the marks around a lead's words; all of the text where there are none. */
export function leadWordsIn(userText: string): string {
  return (markedLead.exec(userText)?.[1] ?? userText).trim();
}

/** Reads what stands between the marks around a draft, if there are such. */
export function draftIn(userText: string): string | undefined {
  return markedDraft.exec(userText.replace(markedLead, ''))?.[1]?.trim();
}

/** Reads what we say ourselves: neither the lead's words nor a draft. */
export function ourWordsIn(userText: string): string {
  return userText.replace(markedLead, '').replace(markedDraft, '');
}
