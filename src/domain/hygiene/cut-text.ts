/** Cuts a text to so many UTF-16 code units at most, never through a character that takes two. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const isThroughPair =
    /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(maxLength));
  return text.slice(0, isThroughPair ? maxLength - 1 : maxLength);
}
