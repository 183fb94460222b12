const tellingWords =
  /(?<![\p{L}])(?:https?|www|ignore|disregard|instructions?|prompt|system|score|write|send|reply|include|insert|add|put|link|the|you|your|and|this|email|mail|discount|free|click|visit|lead|with|from|our|com)(?![\p{L}])/giu;

/** Two words of English are enough: a wrong decoding has none. */
const fewestTellingWords = 2;

/** Tells whether a decoded text is a text rather than noise. */
export function readsAsLanguage(text: string): boolean {
  return (text.match(tellingWords) ?? []).length >= fewestTellingWords;
}

/** Tells whether decoded bytes are text rather than noise. */
export function isPrintable(text: string): boolean {
  return text.length >= 4 && !/[\uFFFD\p{Cc}]/u.test(text.replaceAll(/[\r\n\t]/g, ''));
}
