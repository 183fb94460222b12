import { describe, expect, it } from '@jest/globals';
import { teamSchema } from '../domain/owners/team.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { reviewersFor } from './reviewers-for.ts';

const reviewers = ['one', 'two', 'three'].map((name) => ({ name, email: `${name}@example.com` }));
const person = (name: string, more: object = {}): object => ({
  ...{ name, jobTitle: 'Rep', email: `${name}@example.com` },
  ...more,
});
const absences = [{ from: '2026-03-02', to: '2026-03-06' }];
const playbook = {
  reviews: { reviewers },
  brand: { timeZone: 'UTC' },
  team: teamSchema.parse({ two: person('two'), away: person('away', { absences, deputy: 'two' }) }),
} as unknown as Playbook;
const at = new Date('2026-03-02T12:00:00Z');
const unknown = { missing: [], earlierSubmissionCount: 0 };

describe('reviewersFor', () => {
  it('asks the owner of the contact first, then everybody else once', () => {
    const dossier = { ...unknown, crmContact: { contactId: '1', ownerId: '7', tags: [] } };
    const [first, ...others] = reviewersFor({ dossier }, playbook, { seed: 'seed', at });
    expect(first).toEqual({ name: 'the owner of the contact', ownerId: '7' });
    expect(others.map(({ name }) => name).toSorted()).toEqual(['one', 'three', 'two']);
  });

  it('asks the owner of the lead first, and the deputy while the owner is away, each once', () => {
    const since = at;
    for (const [rep, name] of [
      ['two', 'two'],
      ['away', 'two'],
    ]) {
      const owner = { rep: rep ?? '', origin: 'territory', since, isOwedToCrm: false } as const;
      const [first, ...others] = reviewersFor({ owner }, playbook, { seed: 'seed', at });
      expect(first).toEqual({ name, email: 'two@example.com' });
      expect(others.map((other) => other.name).toSorted()).toEqual(['one', 'three']);
    }
  });

  it('spreads reviews evenly where a contact has no owner', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 3_000; index += 1) {
      const [{ name }] = reviewersFor({}, playbook, { seed: `enrollment-${index}`, at });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(count).toBeGreaterThan(900);
    expect(counts.size).toBe(3);
  });
});
