/** What `encodeURI`, `encodeURIComponent` and form encoding write, and at least one escape. */
const encoded = /^(?=[^%]*%[0-9a-f]{2})[\w\-.!~*'()%+;,/?:@&=$#]+$/i;

/**
 * Decodes a text that is evidently URL-encoded as a whole: no white space, only what URL encoding writes, and every escape
 * valid UTF-8. `+` is a space unless spaces are written `%20`. Answers any other text, and a URL, as it is.
 */
export function decodeUrlText(text: string): string {
  const trimmed = text.trim();
  if (!encoded.test(trimmed) || trimmed.includes('://')) return text;
  try {
    return decodeURIComponent(trimmed.includes('%20') ? trimmed : trimmed.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
