/** Written small within a name, and at the head of a family name: Dutch, German, Portuguese, Arabic and French particles. */
const particles = new Set('van von de der den ter ten zu zum zur da das do dos du af av bin bint ibn'.split(' '));
/** Written small only within a name: families called La Fontaine or Di Maria write them large. */
const innerParticles = new Set([...particles, ...'la le las los el al di del della dei degli'.split(' ')]);

/** Letters of scripts whose names are written with a capital first; Georgian has cases and does not use them so. */
const otherCasedLetter =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}])[\p{Lu}\p{Ll}\p{Lt}]/u;

/**
 * Writes a name of capitals or of small letters alone as names are written: `o'brien` → `O'Brien`, `MCDONALD` → `McDonald`,
 * `VAN DER BERG` → `van der Berg` as a family name. A name in mixed case is its bearer's own, and stays.
 */
export function fixNameCase(name: string, part: 'first' | 'last'): string {
  const isCapitals = name === name.toUpperCase();
  const hasCase = name.toUpperCase() !== name.toLowerCase();
  if (!hasCase || (!isCapitals && name !== name.toLowerCase()) || otherCasedLetter.test(name)) return name;
  // Only Turkish and its kin write İ, whose small letter is i; there the small letter of I is ı.
  const locale = name.includes('İ') ? 'tr' : 'en';
  const words = name.split(' ');
  const fixed = words.map((word, index) => {
    const small = word.toLocaleLowerCase(locale);
    const isLast = index === words.length - 1;
    const known = index === 0 ? particles : innerParticles;
    if (!isLast && (index > 0 || part === 'last') && known.has(small)) return small;
    if (isCapitals && isInitials(word)) return word;
    return index > 0 && /^(?:ii|iii|iv)$/.test(small) ? small.toUpperCase() : capitalized(small, locale);
  });
  return fixed.join(' ').normalize('NFC');
}

/** `JT`: two consonants are no name. */
function isInitials(word: string): boolean {
  return /^[B-DF-HJ-NP-TV-Z]{2}$/.test(word);
}

/** Each part of a word gets its capital: `anne-marie`, `d.j.`, `(bob)`; so does what follows `o'` and `mc`. */
function capitalized(word: string, locale: string): string {
  const pieces = word.split(/([-–.(/"“])/).map((piece) => {
    const [, head = '', tail = piece] = /^(\p{L}['’‘`]|mc(?=\p{L}{2}))(\p{L}.*)$/u.exec(piece) ?? [];
    return withCapital(head, locale) + withCapital(tail, locale);
  });
  return pieces.join('');
}

/** A letter stays whose capital is two letters, as that of ß. */
function withCapital(text: string, locale: string): string {
  const first = /^[^\p{L}]*(\p{L})/u.exec(text)?.[1] ?? '';
  const capital = first.toLocaleUpperCase(locale);
  return /^.$/su.test(capital) ? text.replace(first, () => capital) : text;
}
