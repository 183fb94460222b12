import { describe, expect, it } from '@jest/globals';
import type { CrmActivity } from './crm-history.ts';
import { isPersonWriting } from './is-person-writing.ts';

const now = new Date('2026-03-20T12:00:00Z');
const activityOf = (given: Partial<CrmActivity>): CrmActivity => ({
  at: new Date('2026-03-10T12:00:00Z'),
  kind: 'email',
  direction: 'out',
  text: 'Hello',
  ...given,
});

describe('isPersonWriting', () => {
  it.each<Partial<CrmActivity>>([{}, { kind: 'call' }, { at: now }])('is told by %j', (given) => {
    expect(isPersonWriting([activityOf({ kind: 'note' }), activityOf(given)], now)).toBe(true);
  });

  it.each<Partial<CrmActivity>>([
    { direction: 'in' },
    { direction: undefined },
    { kind: 'note' },
    { kind: 'task' },
    { at: new Date('2026-03-06T12:00:00Z') },
  ])('is not told by %j', (given) => {
    expect(isPersonWriting([activityOf(given)], now)).toBe(false);
  });
});
