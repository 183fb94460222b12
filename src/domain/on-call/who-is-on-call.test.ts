import { describe, expect, it } from '@jest/globals';
import { onCallRulesSchema, type OnCallPerson, type OnCallRules } from './on-call-rules.ts';
import type { Swap } from './swap.ts';
import { callOrder, whoIsOnCall } from './who-is-on-call.ts';

const person = (name: string, index: number): OnCallPerson => ({ name, phone: `+1202555014${index}` });
const [sam, priya, dana, boss] = [person('Sam', 0), person('Priya', 1), person('Dana', 2), person('Boss', 3)];
const rulesOf = ({ fallback, ...more }: { fallback?: OnCallPerson; turns?: object } = {}): OnCallRules => {
  const rota = [sam, priya, dana];
  return { ...onCallRulesSchema.parse({ rota, ...more }), rota, fallback };
};
const weekly = { turns: { each: '7d', from: '2026-01-05T14:00:00Z' } };
const swap = (who: string, from: string, until: string): Swap => ({
  who,
  from: new Date(from),
  until: new Date(until),
});

describe('whoIsOnCall', () => {
  it.each([
    ['the first turn begins', '2026-01-05T14:00:00Z', 'Sam'],
    ['the first turn is nearly over', '2026-01-12T13:59:59Z', 'Sam'],
    ['the second begins', '2026-01-12T14:00:00Z', 'Priya'],
    ['the third', '2026-01-20T00:00:00Z', 'Dana'],
    ['all had theirs', '2026-01-26T14:00:00Z', 'Sam'],
    ['a moment before the first turn', '2026-01-05T13:59:59Z', 'Dana'],
    ['long before the first turn', '2025-12-20T00:00:00Z', 'Sam'],
  ])('follows the turns: %s', (_title, at, name) => {
    expect(whoIsOnCall(rulesOf(weekly), new Date(at), [])).toMatchObject({ name });
  });

  it('is always the first where there are no turns', () => {
    expect(whoIsOnCall(rulesOf(), new Date('2031-07-07T00:00:00Z'), [])).toEqual(sam);
  });

  it.each([
    ['before it', '2026-01-06T08:59:59Z', 'Sam'],
    ['at its beginning', '2026-01-06T09:00:00Z', 'Dana'],
    ['at its end', '2026-01-07T09:00:00Z', 'Sam'],
  ])('lets a swap count from its beginning until its end: %s', (_title, at, name) => {
    const swaps = [swap('Dana', '2026-01-06T09:00:00Z', '2026-01-07T09:00:00Z')];
    expect(whoIsOnCall(rulesOf(weekly), new Date(at), swaps)).toMatchObject({ name });
  });

  it('lets the newest of two swaps count, and passes over one that names nobody of the rota', () => {
    const [from, until] = ['2026-01-06T09:00:00Z', '2026-01-07T09:00:00Z'];
    const swaps = [swap('Dana', from, until), swap('Priya', from, until), swap('Who left', from, until)];
    expect(whoIsOnCall(rulesOf(weekly), new Date(from), swaps)).toEqual(priya);
  });
});

describe('callOrder', () => {
  const at = new Date('2026-01-13T00:00:00Z');

  it('begins with who is on call, goes on in turn, and ends with the fallback', () => {
    expect(callOrder(rulesOf({ ...weekly, fallback: boss }), at, [])).toEqual([priya, dana, sam, boss]);
  });

  it('calls no phone twice', () => {
    expect(callOrder(rulesOf({ ...weekly, fallback: sam }), at, [])).toEqual([priya, dana, sam]);
  });
});

describe('the rules of the rota', () => {
  it.each([
    ['0m', 0],
    ['3m', 180_000],
  ])('let the phone ring %s after the SMS', (after, afterMs) => {
    const rules = { rota: [sam], acknowledgeWithin: '5m', phoneCall: { after } };
    expect(onCallRulesSchema.parse(rules)).toMatchObject({ phoneCall: { afterMs } });
  });

  it.each([
    ['nobody', { rota: [] }],
    ['one of the team twice', { rota: ['sam', 'priya', 'sam'] }],
    ['two of one name', { rota: [sam, { ...priya, name: 'Sam' }] }],
    ['a turn of no length', { rota: [sam], turns: { each: '0m', from: '2026-01-05T14:00:00Z' } }],
    ['no time to answer', { rota: [sam], acknowledgeWithin: '0m' }],
    ['a phone that rings when the time is over', { rota: [sam], acknowledgeWithin: '5m', phoneCall: { after: '5m' } }],
    ['a phone that rings where nobody has to answer', { rota: [sam], phoneCall: { after: '0m' } }],
    ['a moment without its zone', { rota: [sam], turns: { each: '7d', from: '2026-01-05T14:00' } }],
  ])('refuse %s', (_title, rules) => {
    expect(onCallRulesSchema.safeParse(rules).success).toBe(false);
  });
});
