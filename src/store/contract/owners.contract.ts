import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ownerRulesSchema } from '../../domain/owners/owner-rules.ts';
import { teamSchema } from '../../domain/owners/team.ts';
import type { OwnerRequest } from '../ports/owner-store.ts';
import type { Store } from '../store.ts';
import { anyEmail, anyPhone, arrive, arrivalOf, noon, secondsLater } from './fixtures.ts';

/** Two reps of whom no other test knows. */
function anyDivision(most: object = {}): Pick<OwnerRequest, 'team' | 'rules'> & { readonly reps: [string, string] } {
  const [one, other]: [string, string] = [`a${randomUUID()}`, `b${randomUUID()}`];
  const person = (name: string): object => ({ name, jobTitle: 'Rep', email: `${name}@us.example` });
  return {
    team: teamSchema.parse({ [one]: person('Ann'), [other]: person('Bob') }),
    rules: ownerRulesSchema.parse({ reps: { [one]: { most }, [other]: {} }, roundRobin: [one, other] }),
    reps: [one, other],
  };
}

/** States what every store must do with whose lead it is. */
export function describeOwners(current: () => { readonly store: Store }): void {
  const owners = (): Store['owners'] => current().store.owners;
  const newLead = async (): Promise<string> => (await arrive(current().store)).leadId;
  const assign = async (
    { team, rules }: Pick<OwnerRequest, 'team' | 'rules'>,
    more: Partial<OwnerRequest> = {},
  ): ReturnType<Store['owners']['assign']> => {
    const leadId = more.leadId ?? (await newLead());
    const traits = { source: 'demo_request', trades: [] };
    return owners().assign({ team, rules, traits, timeZone: 'UTC', at: noon, ...more, leadId });
  };
  const told = async (leadId: string): Promise<string[]> =>
    (await current().store.timeline.list(leadId))
      .filter(({ type }) => type.startsWith('owner-'))
      .map(({ summary }) => summary);

  describe('owners', () => {
    it('gives a lead an owner once, with its reason, and keeps it', async () => {
      const division = anyDivision();
      const [ann, bob] = division.reps;
      const leadId = await newLead();
      expect(await owners().find(leadId)).toBeUndefined();
      const owner = { rep: ann, origin: 'round-robin', since: noon, isOwedToCrm: false };
      expect(await assign(division, { leadId })).toEqual(owner);
      expect(await assign(division)).toMatchObject({ rep: bob });
      expect(await assign(division, { leadId, at: secondsLater(60), crmOwnerEmail: 'bob@us.example' })).toEqual(owner);
      expect(await told(leadId)).toEqual(['Ann owns the lead: it is their turn.']);
      expect((await current().store.leads.get(leadId)).owner).toEqual(owner);
    });

    it('gives each turn once, however many leads come at the same time', async () => {
      const division = anyDivision();
      const leadIds = await Promise.all(Array.from({ length: 12 }, newLead));
      const given = await Promise.all(leadIds.map((leadId) => assign(division, { leadId })));
      for (const rep of division.reps) expect(given.filter((owner) => owner?.rep === rep)).toHaveLength(6);
      const again = await Promise.all(leadIds.flatMap((leadId) => [assign(division, { leadId })]));
      expect(again).toEqual(given);
    });

    it('counts what was given within a day, a week, and what is in hand', async () => {
      const hours = (count: number): Date => secondsLater(count * 3_600);
      const daily = anyDivision({ perDay: 1 });
      const repsOf = async (division: typeof daily, times: readonly Date[]): Promise<(string | undefined)[]> => {
        const given: (string | undefined)[] = [];
        for (const at of times) given.push((await assign(division, { at }))?.rep);
        return given;
      };
      const [ann, bob] = daily.reps;
      expect(await repsOf(daily, [hours(0), hours(1), hours(23), hours(25)])).toEqual([ann, bob, bob, ann]);
      const weekly = anyDivision({ perWeek: 1 });
      const [weeklyAnn, weeklyBob] = weekly.reps;
      const week = [hours(0), hours(1), hours(167), hours(169)];
      expect(await repsOf(weekly, week)).toEqual([weeklyAnn, weeklyBob, weeklyBob, weeklyAnn]);
      const held = anyDivision({ inHand: 1 });
      const first = await newLead();
      expect(await assign(held, { leadId: first })).toMatchObject({ rep: held.reps[0] });
      expect(await repsOf(held, [hours(1), hours(2)])).toEqual([held.reps[1], held.reps[1]]);
      await current().store.leads.change(first, { status: 'Closed' }, hours(3));
      expect(await repsOf(held, [hours(4)])).toEqual([held.reps[0]]);
    });

    it('chooses anew for a lead whose owner the playbook no longer knows, and says when nobody may take it', async () => {
      const [before, after] = [anyDivision(), anyDivision()];
      const leadId = await newLead();
      await assign(before, { leadId });
      expect(await assign(after, { leadId, at: secondsLater(9) })).toMatchObject({ rep: after.reps[0] });
      const nobody = { ...after, rules: { ...after.rules, roundRobin: [] } };
      const left = await newLead();
      expect(await assign(nobody, { leadId: left })).toBeUndefined();
      expect(await told(left)).toEqual(['Nobody owns the lead: nobody else may take it.']);
    });

    it('changes the owner, tells why, and whom the CRM names', async () => {
      const division = anyDivision();
      const [ann, bob] = division.reps;
      const leadId = await newLead();
      await assign(division, { leadId, crmOwnerId: '7' });
      const change = {
        leadId,
        rep: bob,
        name: 'Bob',
        origin: 'taken',
        because: 'Bob took it',
        at: secondsLater(5),
      } as const;
      await owners().change({ ...change, isOwedToCrm: true });
      const changed = { rep: bob, origin: 'taken', since: secondsLater(5), crmOwnerId: '7' };
      expect(await owners().find(leadId)).toEqual({ ...changed, isOwedToCrm: true });
      await owners().change({ ...change, at: secondsLater(6), isOwedToCrm: false });
      expect(await told(leadId)).toEqual([
        'Ann owns the lead: it is their turn.',
        'Bob owns the lead now: Bob took it.',
      ]);
      await owners().noteCrm(leadId, '8');
      expect(await owners().find(leadId)).toEqual({ ...changed, crmOwnerId: '8', isOwedToCrm: false });
      // A change is a turn as well.
      expect(await assign(division)).toMatchObject({ rep: ann });
    });

    it('knows no lead of an unknown id', async () => {
      for (const leadId of [randomUUID(), 'no-uuid']) expect(await owners().find(leadId)).toBeUndefined();
      await expect(assign(anyDivision(), { leadId: randomUUID() })).rejects.toThrow('No lead has the id');
    });

    it.each(['the younger', 'both'])(
      'keeps to the lead that goes on of two that are one person: %s had one',
      async (who) => {
        const { submissions } = current().store;
        const [email, phone] = [anyEmail(), anyPhone()];
        const older = await submissions.receive(arrivalOf({ profile: { email } }));
        const younger = await submissions.receive(arrivalOf({ profile: { phone }, receivedAt: secondsLater(1) }));
        const division = anyDivision();
        await assign(division, { leadId: younger.leadId });
        if (who === 'both') await assign(division, { leadId: older.leadId });
        await submissions.receive(arrivalOf({ profile: { email, phone }, receivedAt: secondsLater(9) }));
        expect(await owners().find(older.leadId)).toMatchObject({ rep: division.reps[who === 'both' ? 1 : 0] });
        expect(await owners().find(younger.leadId)).toBeUndefined();
      },
    );
  });
}
