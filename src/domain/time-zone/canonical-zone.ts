/** A formatter takes some tenths of a millisecond to make, and a country has up to 29 zones. */
const knownNames = new Map<string, string>();

/** Answers the one name that all names of a zone share: Asia/Kolkata and Asia/Calcutta are the same. Expects a known zone. */
export function canonicalZone(timeZone: string): string {
  const name = knownNames.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  knownNames.set(timeZone, name);
  return name;
}
