/** Hides a text as Base64 (RFC 4648). */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** Hides a text as hexadecimal bytes. */
export function hexadecimal(text: string): string {
  return Buffer.from(text).toString('hex');
}

/** Turns every Latin letter by half the alphabet. */
export function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}

export function reversed(text: string): string {
  return Array.from(text).toReversed().join('');
}

/** Writes a text with invisible twins of its letters (https://www.unicode.org/charts/PDF/UE0000.pdf). */
export function tagLetters(text: string): string {
  return Array.from(text, (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
}

/** Writes a text's bits as zero-width spaces and zero-width non-joiners. */
export function zeroWidthBits(text: string): string {
  return Array.from(Buffer.from(text), (byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .replaceAll('0', '\u200B')
    .replaceAll('1', '\u200C');
}

/** Writes letters of full width, which look Latin. */
export function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
}

/** Writes Cyrillic letters for the Latin ones that they look like. */
export function cyrillic(text: string): string {
  const twins = new Map(Array.from('aceopxyi').map((letter, index) => [letter, 'асеорхуі'.charAt(index)]));
  return Array.from(text, (letter) => twins.get(letter) ?? letter).join('');
}
