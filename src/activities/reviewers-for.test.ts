import { describe, expect, it } from '@jest/globals';
import { reviewersFor } from './reviewers-for.ts';

const reviewers = ['one', 'two', 'three'].map((name) => ({ name, email: `${name}@example.com` }));
const unknown = { missing: [], earlierSubmissionCount: 0 };

describe('reviewersFor', () => {
  it('asks the owner of the contact first, then everybody else once', () => {
    const dossier = { ...unknown, crmContact: { contactId: '1', ownerId: '7', tags: [] } };
    const [first, ...others] = reviewersFor({ dossier }, { reviewers }, 'seed');
    expect(first).toEqual({ name: 'the owner of the contact', ownerId: '7' });
    expect(others.map(({ name }) => name).toSorted()).toEqual(['one', 'three', 'two']);
  });

  it('spreads reviews evenly where a contact has no owner', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 3_000; index += 1) {
      const [{ name }] = reviewersFor({}, { reviewers }, `enrollment-${index}`);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(count).toBeGreaterThan(900);
    expect(counts.size).toBe(3);
  });
});
