import type { Turn } from '../domain/choose-turn.ts';
import type { HomeCountry } from '../domain/home-country.ts';
import type { Route } from '../domain/route.ts';

const turnTold: Readonly<Record<Turn, (sequence: string) => string>> = {
  begin: (sequence) => `the sequence ${sequence} begins`,
  'take-over': (sequence) => `the sequence ${sequence} takes over from what ran until now`,
  wait: (sequence) => `the sequence ${sequence} begins when what runs now has ended`,
  'go-on': (sequence) => `the sequence ${sequence} runs already and goes on`,
};

const homeTold: Readonly<Record<HomeCountry['by'], string>> = {
  statement: 'as it says',
  phone: 'as its phone number tells',
  'email-domain': 'as the ending of its address tells',
};

/** Tells in one sentence which route was taken, why, and what comes of it. */
export function describeRoute(
  { name, because, sequence }: Route,
  turn: Turn,
  confirmationFor: HomeCountry | undefined,
): string {
  const then = sequence === undefined ? 'nothing is sent' : turnTold[turn](sequence);
  const first =
    confirmationFor === undefined
      ? ''
      : `, once the lead has confirmed its address: it lives in ${confirmationFor.country}, ${homeTold[confirmationFor.by]}`;
  return `Took the route ${name} because ${because}; ${then}${first}.`;
}
