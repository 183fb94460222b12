import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseOwner, type OwnerQuestion } from './choose-owner.ts';
import type { OwnedTraits } from './fit-territory.ts';
import { ownerRulesSchema, type OwnerRules } from './owner-rules.ts';
import { noLoad, type RepLoad } from './rep-load.ts';
import { teamSchema, type Team } from './team.ts';

const at = new Date('2026-11-24T15:00:00Z');
const person = (name: string, more: object = {}): object => ({
  ...{ name, jobTitle: 'Rep', email: `${name.toLowerCase()}@us.example` },
  ...more,
});
const away = { absences: [{ from: '2026-11-20', to: '2026-11-27' }] };

function ask(
  { people = {}, rules = {} }: { readonly people?: object; readonly rules?: object },
  more: Partial<Omit<OwnerQuestion, 'traits'>> & { readonly traits?: Partial<OwnedTraits> } = {},
) {
  const team = teamSchema.parse({ ann: person('Ann'), bob: person('Bob'), cyd: person('Cyd'), ...people });
  const reps = { ann: {}, bob: {}, cyd: {} };
  return chooseOwner({
    ...{ team, rules: ownerRulesSchema.parse({ reps, roundRobin: ['ann', 'bob'], ...rules }) },
    ...{ timeZone: 'Europe/Berlin', loads: new Map(), at, ...more },
    traits: { source: 'whitepaper', trades: [], ...more.traits },
  });
}

const load = (given: Partial<RepLoad>): RepLoad => ({ ...noLoad, ...given });

describe('whom the CRM names', () => {
  it('has the lead, however many others, and whatever the writing of the address', () => {
    const rules = { reps: { ann: {}, bob: { most: { perDay: 1 } }, cyd: {} } };
    const loads = new Map([['bob', load({ newOfDay: 9 })]]);
    expect(ask({ rules }, { crmOwnerEmail: 'Bob@US.example', loads })).toMatchObject({ rep: 'bob', origin: 'crm' });
  });

  it('is passed over for the deputy while away, and then for the deputy of that one', () => {
    const people = { bob: person('Bob', { ...away, deputy: 'cyd' }) };
    expect(ask({ people }, { crmOwnerEmail: 'bob@us.example' })).toEqual({
      rep: 'cyd',
      origin: 'deputy',
      because: 'Bob, whom the CRM names, is away until 2026-11-27, and this is the deputy',
    });
    const both = { ...people, cyd: person('Cyd', { ...away, deputy: 'ann' }) };
    expect(ask({ people: both }, { crmOwnerEmail: 'bob@us.example' })).toMatchObject({ rep: 'ann', origin: 'deputy' });
  });

  it('is nobody when the team does not know the address, or when all who may act are away', () => {
    expect(ask({}, { crmOwnerEmail: 'eve@us.example' })).toMatchObject({ rep: 'ann', origin: 'round-robin' });
    const people = { bob: person('Bob', { ...away, deputy: 'cyd' }), cyd: person('Cyd', { ...away, deputy: 'bob' }) };
    expect(ask({ people }, { crmOwnerEmail: 'bob@us.example' })).toMatchObject({ rep: 'ann', origin: 'round-robin' });
  });
});

describe('a territory', () => {
  const of = (...territories: object[]): object => ({ rules: { reps: { ann: {}, bob: {}, cyd: { territories } } } });

  it.each<[string, object, Partial<OwnedTraits>, string]>([
    ['by country', { countries: ['DE', 'AT'] }, { country: 'AT' }, 'its country is AT'],
    [
      'by company',
      { companyDomains: ['acme.example'] },
      { companyDomain: 'acme.example' },
      'its company is acme.example',
    ],
    ['by source', { sources: ['whitepaper'] }, {}, 'its source is whitepaper'],
    ['by trade', { sectors: ['health*'] }, { trades: ['Software', 'Healthcare & pharma'] }, 'its trade is health*'],
    [
      'by all that it names',
      { countries: ['DE'], sources: ['whitepaper'] },
      { country: 'DE' },
      'its country is DE and its source is whitepaper',
    ],
  ])('has its leads: %s', (_title, territory, traits, because) => {
    expect(ask(of(territory), { traits })).toEqual({ rep: 'cyd', origin: 'territory', because });
  });

  it.each<[string, object, Partial<OwnedTraits>]>([
    ['of which nothing is known', { countries: ['DE'] }, {}],
    ['of which one part does not fit', { countries: ['DE'], sources: ['webinar'] }, { country: 'DE' }],
  ])('has no lead %s', (_title, territory, traits) => {
    expect(ask(of(territory), { traits })).toMatchObject({ rep: 'ann', origin: 'round-robin' });
  });

  it('of a company comes before one of a country', () => {
    const reps = {
      ann: { territories: [{ countries: ['DE'] }] },
      bob: { territories: [{ companyDomains: ['acme.example'] }] },
    };
    const traits = { country: 'DE', companyDomain: 'acme.example' };
    expect(ask({ rules: { reps } }, { traits })).toMatchObject({ rep: 'bob', origin: 'territory' });
  });

  it('goes to the deputy of whoever is away, and else to whose turn it is', () => {
    const traits = { country: 'DE' };
    const { rules } = of({ countries: ['DE'] }) as { rules: object };
    const withDeputy = { people: { cyd: person('Cyd', { ...away, deputy: 'bob' }) }, rules };
    expect(ask(withDeputy, { traits })).toMatchObject({ rep: 'bob', origin: 'deputy' });
    expect(ask({ people: { cyd: person('Cyd', away) }, rules }, { traits })).toMatchObject({ rep: 'ann' });
  });
});

describe('turns', () => {
  it('go to who has waited longest, and to the first of the list before anybody had a lead', () => {
    expect(ask({})).toEqual({ rep: 'ann', origin: 'round-robin', because: 'it is their turn' });
    const loads = new Map([
      ['ann', load({ lastTurn: 8 })],
      ['bob', load({ lastTurn: 7 })],
    ]);
    expect(ask({}, { loads })).toMatchObject({ rep: 'bob' });
  });

  it.each<[string, object, Partial<RepLoad>, string]>([
    ['a day', { perDay: 3 }, { newOfDay: 3 }, 'Ann has enough leads new of a day: 3'],
    ['a week', { perWeek: 9 }, { newOfWeek: 10 }, 'Ann has enough leads new of a week: 10'],
    ['all', { inHand: 50 }, { inHand: 50 }, 'Ann has enough leads in hand: 50'],
  ])('pass over who has enough of %s, and say so', (_title, most, has, why) => {
    const rules = { reps: { ann: { most }, bob: {} } };
    const because = `it is their turn (${why})`;
    const loads = new Map([['ann', load(has)]]);
    expect(ask({ rules }, { loads: new Map([...loads, ['bob', load({ lastTurn: 9 })]]) })).toEqual({
      ...{ rep: 'bob', origin: 'round-robin', because },
    });
  });

  it('count absences by the days where the brand is at home, the first and the last included', () => {
    const people = { ann: person('Ann', { absences: [{ from: '2026-11-24', to: '2026-11-24' }] }) };
    const repAt = (time: string) => ask({ people }, { at: new Date(time) }).rep;
    expect(repAt('2026-11-23T22:59:00Z')).toBe('ann');
    expect(repAt('2026-11-23T23:01:00Z')).toBe('bob');
    expect(repAt('2026-11-24T22:59:00Z')).toBe('bob');
    expect(repAt('2026-11-24T23:01:00Z')).toBe('ann');
  });

  it('end at the fallback, who is away or not, and at nobody where there is none', () => {
    const people = { ann: person('Ann', away), bob: person('Bob', away), cyd: person('Cyd', away) };
    const why = (name: string): string => `${name} is away until 2026-11-27`;
    const because = `nobody else may take it (${['Ann', 'Bob', 'Cyd'].map(why).join('; ')})`;
    expect(ask({ people, rules: { fallback: 'cyd' } })).toEqual({ rep: 'cyd', origin: 'fallback', because });
    expect(ask({ people })).toEqual({ because });
  });
});

describe('over many leads', () => {
  const keys = ['ann', 'bob', 'cyd', 'dee'];
  const days = fc.nat({ max: 29 });
  const dayOf = (day: number): string => new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10);
  const member = fc.record({
    absences: fc.array(fc.tuple(days, fc.nat({ max: 5 })), { maxLength: 2 }),
    most: fc.record({ perDay: fc.integer({ min: 1, max: 4 }) }, { requiredKeys: [] }),
  });
  const members = fc.array(member, { minLength: 2, maxLength: 4 });
  const arrivals = fc.array(fc.nat({ max: 29 * 24 * 60 }), { maxLength: 80 });

  interface Played {
    readonly rep: string | undefined;
    readonly at: Date;
    /** Who was neither away nor full. */
    readonly free: readonly string[];
  }

  /** Lets leads come one after the other, and counts as the store does. */
  function play(
    given: readonly { absences: [number, number][]; most: object }[],
    minutes: readonly number[],
  ): Played[] {
    const team: Team = teamSchema.parse(
      Object.fromEntries(
        given.map(({ absences }, index) => [
          keys[index] ?? '',
          person(keys[index] ?? '', {
            absences: absences.map(([from, length]) => ({ from: dayOf(from), to: dayOf(from + length) })),
          }),
        ]),
      ),
    );
    const roundRobin = Object.keys(team);
    const reps = Object.fromEntries(given.map(({ most }, index) => [keys[index] ?? '', { most }]));
    const rules: OwnerRules = ownerRulesSchema.parse({ reps, roundRobin });
    const had: { readonly rep: string; readonly atMs: number }[] = [];
    return minutes
      .toSorted((one, other) => one - other)
      .map((minute) => {
        const now = new Date(Date.UTC(2026, 10, 1) + minute * 60_000);
        const newOfDay = (rep: string): number =>
          had.filter((one) => one.rep === rep && one.atMs > now.getTime() - 86_400_000).length;
        const loads = new Map(
          roundRobin.map((rep) => [
            rep,
            load({ newOfDay: newOfDay(rep), lastTurn: had.findLastIndex((one) => one.rep === rep) + 1 }),
          ]),
        );
        const traits = { source: 'whitepaper', trades: [] };
        const { rep } = chooseOwner({ team, rules, traits, timeZone: 'UTC', loads, at: now });
        if (rep !== undefined) had.push({ rep, atMs: now.getTime() });
        const today = now.toISOString().slice(0, 10);
        const free = roundRobin.filter(
          (key) =>
            !(team[key]?.absences ?? []).some(({ from, to }) => from <= today && today <= to) &&
            newOfDay(key) - (key === rep ? 1 : 0) < (rules.reps[key]?.most.perDay ?? Infinity),
        );
        return { rep, at: now, free };
      });
  }

  it('nobody who is away or full gets one, and no lead is left while somebody is free', () => {
    fc.assert(
      fc.property(members, arrivals, (given, minutes) => {
        for (const { rep, free } of play(given, minutes)) {
          if (rep === undefined) expect(free).toEqual([]);
          else expect(free).toContain(rep);
        }
      }),
    );
  });

  it('everybody who is always free gets as many as the others, but for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), arrivals, (count, minutes) => {
        const played = play(
          Array.from({ length: count }, () => ({ absences: [], most: {} })),
          minutes,
        );
        const counts = keys.slice(0, count).map((key) => played.filter(({ rep }) => rep === key).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('whoever comes back is not flooded: two in a row go to one only where nobody else is free', () => {
    fc.assert(
      fc.property(members, arrivals, (given, minutes) => {
        const played = play(given, minutes);
        played.slice(1).forEach(({ rep, free }, index) => {
          if (rep !== undefined && rep === played[index]?.rep) expect(free).toEqual([rep]);
        });
      }),
    );
  });
});
