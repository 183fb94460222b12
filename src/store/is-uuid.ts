const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Tells whether a text has the form of a UUID (RFC 9562, 4); PostgreSQL refuses others as ids. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
