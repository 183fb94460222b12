import { withoutAccents } from '../without-accents.ts';

/**
 * Tells whether two first names are surely of one person: the first words are the same but for case and accents. Initials
 * and short forms are not sure: "J." may be anybody.
 */
export function isSameFirstName(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [firstWord(one), firstWord(other)];
  return first.length > 1 && first === second;
}

function firstWord(name: string | undefined): string {
  return /^[\p{L}'’]+/u.exec(withoutAccents(name ?? '').trim())?.[0] ?? '';
}
