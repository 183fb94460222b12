/**
 * Decodes bytes by the name of a charset as mails have it (encoding.spec.whatwg.org knows their usual names); UTF-8 where the
 * name is unknown or missing. What cannot be decoded becomes U+FFFD: a reply is never refused for it.
 */
export function decodeField(bytes: Uint8Array | undefined, charset?: string): string {
  if (bytes === undefined) return '';
  try {
    return new TextDecoder(charset?.trim() ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
