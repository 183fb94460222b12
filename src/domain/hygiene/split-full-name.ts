/** A name in its two parts, as far as they are known. */
export interface NameParts {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}

const titles = new Set('mr mrs ms miss mx dr prof herr frau mme mlle sr sra srta sig signora dott'.split(' '));
const suffixes = new Set('jr sr ii iii iv phd md mba cpa esq msc bsc'.split(' '));

/** Splits a name at its first space, or at the comma of `Last, First`; titles before it and degrees behind a comma are left out. */
export function splitFullName(fullName: string): NameParts {
  const [beforeComma = '', ...afterCommas] = fullName.split(',').map((piece) => piece.trim());
  const behind = afterCommas.filter((piece) => piece !== '' && !suffixes.has(bare(piece)));
  const words = `${behind.join(' ')} ${withoutTitles(beforeComma)}`.trim();
  if (behind.length > 0 && beforeComma !== '') {
    return { firstName: withoutTitles(behind.join(' ')), lastName: withoutTitles(beforeComma) };
  }
  const [firstName, ...rest] = words.split(' ');
  return {
    ...(firstName === undefined || firstName === '' ? {} : { firstName }),
    ...(rest.length === 0 ? {} : { lastName: rest.join(' ') }),
  };
}

/** A title alone is taken for a name. */
function withoutTitles(name: string): string {
  const words = name.split(' ');
  const firstOther = words.findIndex((word) => !titles.has(bare(word)));
  return firstOther <= 0 ? name : words.slice(firstOther).join(' ');
}

function bare(word: string): string {
  return word.replaceAll('.', '').toLowerCase();
}
