const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * Answers the 18-character form of a Salesforce id; undefined for what is none. The first 15 characters are the id, upper
 * and lower case distinct; the last three say which of them are capitals, for systems that do not tell the two apart
 * (developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm, "ID Field Type").
 */
export function longSalesforceId(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text)) return undefined;
  const id = text.slice(0, 15);
  const suffix = [0, 5, 10].map((start) => {
    const places = [0, 1, 2, 3, 4].filter((place) => /[A-Z]/.test(id.charAt(start + place)));
    return alphabet.charAt(places.reduce((bits, place) => bits | (1 << place), 0));
  });
  return id + suffix.join('');
}

/** Tells whether two ids mean the same, whichever form each has. */
export function isSameSalesforceId(one: unknown, other: unknown): boolean {
  const id = longSalesforceId(one);
  return id !== undefined && id === longSalesforceId(other);
}
