import { describe, expect, it } from '@jest/globals';
import { intervalOf, violationsOf, type RacedLead, type Try } from './raced-lead.ts';

const first: Try = { wanting: 10, asking: 20, leave: 30, calling: 40, answered: 50 };
const heard = (heardAtMs: number, tries: readonly Try[]): RacedLead => ({
  tries,
  reply: { heardAtMs, acknowledgedAtMs: heardAtMs + 1, isInFlight: false },
});

describe('intervalOf', () => {
  it.each([
    [5, 'before the claim'],
    [15, 'before the claim'],
    [25, 'during the claim'],
    [35, 'claimed'],
    [45, 'calling'],
    [55, 'after the call'],
  ])('finds a reply heard at %d %s', (atMs, interval) => {
    expect(intervalOf(heard(atMs, [first]))).toBe(interval);
  });

  it('goes by the newest message, in whatever order they were told', () => {
    expect(intervalOf(heard(65, [{ wanting: 60 }, first]))).toBe('before the claim');
    expect(intervalOf(heard(55, [{ wanting: 60 }, first]))).toBe('after the call');
  });
});

describe('violationsOf', () => {
  const acknowledged = (acknowledgedAtMs: number, isInFlight = false): RacedLead => ({
    tries: [first],
    reply: { heardAtMs: 0, acknowledgedAtMs, isInFlight },
  });

  it.each([
    ['a call that began after the acknowledgement', acknowledged(35), { begunAfter: 1, untold: 0 }],
    ['one that began after it, whatever it says', acknowledged(35, true), { begunAfter: 1, untold: 0 }],
    ['an open call that it does not tell of', acknowledged(45), { begunAfter: 0, untold: 1 }],
    ['no open call that it tells of', acknowledged(45, true), { begunAfter: 0, untold: 0 }],
    ['no call that was over', acknowledged(55), { begunAfter: 0, untold: 0 }],
  ])('counts %s', (_title, lead, violations) => {
    expect(violationsOf(lead)).toEqual(violations);
  });
});
