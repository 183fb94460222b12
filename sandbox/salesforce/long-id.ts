const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * Lengthens an id of 15 characters, in which case matters, to the 18 in which it does not: each of the three says which
 * of five characters are capitals (https://help.salesforce.com/s/articleView?id=000383751).
 */
export function longId(shortId: string): string {
  const suffix = [0, 5, 10].map((start) => {
    const bits = Array.from(shortId.slice(start, start + 5), (letter, index) =>
      /[A-Z]/.test(letter) ? 2 ** index : 0,
    );
    return characters[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return shortId + suffix.join('');
}
