/** Soft hyphen, zero-width spaces, bidirectional controls, invisible operators, fillers that only look empty, and tags. */
const invisible =
  /[\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{180B}-\u{180E}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{3164}\u{FEFF}\u{FFA0}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]/gu;

/** A joiner is part of the spelling after letters of Arabic and Indic scripts, and of many emoji; elsewhere it hides something. */
const strayJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])[\u{200C}\u{200D}]/gu;

/** Drops characters that a reader does not see and that hide words or turn their direction (Unicode Technical Report 36). */
export function dropInvisible(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(strayJoiner, '');
}
