/** The basic and the extension table of the GSM 7-bit alphabet (3GPP TS 23.038, 6.2.1). */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('\f^{}\\[~]|€');

/**
 * Counts the segments that carriers make of an SMS and charge for: 160 septets in one, 153 in each of several; with any
 * character outside the GSM alphabet 70 and 67 UTF-16 units (3GPP TS 23.040, 9.2.3.24.1).
 */
export function countSmsSegments(text: string): number {
  const characters = Array.from(text);
  const isGsm = characters.every((character) => basic.has(character) || extension.has(character));
  const length = isGsm
    ? characters.reduce((sum, character) => sum + (extension.has(character) ? 2 : 1), 0)
    : text.length;
  const [alone, joined] = isGsm ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / joined);
}
