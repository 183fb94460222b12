/** Five consonants in a row are rare in words of the languages that the sandbox writes; three of the same letter too. */
const unpronounceable = /[bcdfghjklmnpqrstvwxz]{5,}|(\p{L})\1{2,}/iu;

/** Tells whether a message is nearly empty or no language at all, such as "asdfghjkl". */
export function saysLittle(message: string): boolean {
  const words = message.match(/\p{L}+/gu) ?? [];
  const letters = words.join('').length;
  if (letters < 3 || letters < message.replaceAll(/\s/g, '').length / 2) return true;
  return words.filter((word) => unpronounceable.test(word)).length * 2 >= words.length;
}
