import type { OnCallPerson, OnCallRules } from './on-call-rules.ts';
import type { Swap } from './swap.ts';

type Rota = Pick<OnCallRules, 'rota' | 'turns'>;

/**
 * Answers who is on call at a moment: whom the newest swap that covers it names, else whose turn it is.
 * @param swaps oldest first; one that names nobody of the rota is passed over
 * @throws RangeError when the rota is empty, which its schema refuses
 */
export function whoIsOnCall({ rota, turns }: Rota, at: Date, swaps: readonly Swap[]): OnCallPerson {
  const standIn = swaps
    .filter(({ from, until }) => from <= at && at < until)
    .flatMap(({ who }) => rota.filter(({ name }) => name === who))
    .at(-1);
  if (standIn !== undefined) return standIn;
  const turn = turns === undefined ? 0 : Math.floor((at.getTime() - turns.fromMs) / turns.eachMs);
  const person = rota.at(modulo(turn, rota.length));
  if (person === undefined) throw new RangeError('The rota is empty');
  return person;
}

/**
 * Lists whom to call, one after the other: who is on call, then the rest of the rota in the order of their turns, then the
 * fallback. Nobody's phone is in it twice.
 */
export function callOrder(rules: OnCallRules, at: Date, swaps: readonly Swap[]): readonly OnCallPerson[] {
  const { rota, fallback } = rules;
  const start = rota.indexOf(whoIsOnCall(rules, at, swaps));
  const inTurn = [...rota.slice(start), ...rota.slice(0, start)];
  const everybody = fallback === undefined ? inTurn : [...inTurn, fallback];
  return everybody.filter(({ phone }, index) => everybody.findIndex((other) => other.phone === phone) === index);
}

/** Answers 0 … divisor - 1 also for a number below 0, as before the first turn. */
function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}
