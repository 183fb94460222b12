import { describe, expect, it } from '@jest/globals';
import { spokenAlert } from './spoken-alert.ts';

const lead = {
  brandName: 'Northbeam Cloud',
  profile: { firstName: 'Jane', lastName: 'Doe', company: 'Example Corp' },
  assessment: { score: 92, reasoning: 'Wants a price\ntoday.' },
  waitingCount: 1,
};

describe('spokenAlert', () => {
  it.each([
    {
      what: 'who, from where, the score and why',
      given: lead,
      said: 'An urgent lead for Northbeam Cloud. Jane Doe, of Example Corp. Score 92 of 100. Why: Wants a price today.',
    },
    {
      what: 'how many wait where the SMS was about all of them',
      given: { ...lead, waitingCount: 4, assessment: undefined },
      said: '4 urgent leads for Northbeam Cloud wait for you, and the SMS leads to all of them. The newest is this. Jane Doe, of Example Corp.',
    },
    {
      what: 'what there is of a lead that told nothing',
      given: { ...lead, profile: {}, assessment: undefined },
      said: 'An urgent lead for Northbeam Cloud. Somebody who told no name.',
    },
  ])('says $what', ({ given, said }) => {
    expect(spokenAlert(given)).toBe(said);
  });

  it('stays short whatever a lead calls itself', () => {
    const profile = { firstName: '&'.repeat(9_000), company: '<'.repeat(9_000) };
    const assessment = { score: 1, reasoning: '"'.repeat(9_000) };
    expect(spokenAlert({ ...lead, profile, assessment }).length).toBeLessThan(450);
  });
});
