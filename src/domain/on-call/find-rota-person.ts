import { withoutAccents } from '../without-accents.ts';
import type { OnCallPerson, OnCallRules } from './on-call-rules.ts';

/** Somebody as another system knows them. */
interface KnownPerson {
  readonly email?: string | undefined;
  readonly names: readonly string[];
}

/**
 * Finds who of the rota, or the fallback, somebody is: by the e-mail address, or by a name where there are no two addresses
 * to compare. People choose the name that a chat shows, so it never outweighs an address.
 */
export function findRotaPerson(
  { rota, fallback }: Pick<OnCallRules, 'rota' | 'fallback'>,
  { email, names }: KnownPerson,
): OnCallPerson | undefined {
  const people = fallback === undefined ? rota : [...rota, fallback];
  const address = email?.toLowerCase();
  const shown = new Set(names.map(plain));
  return (
    people.find((person) => address !== undefined && person.email?.toLowerCase() === address) ??
    people.find((person) => (address === undefined || person.email === undefined) && shown.has(plain(person.name)))
  );
}

function plain(name: string): string {
  return withoutAccents(name).replaceAll(/\s+/g, ' ').trim();
}
