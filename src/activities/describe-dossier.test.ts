import { describe, expect, it } from '@jest/globals';
import { describeDossier } from './describe-dossier.ts';

describe('describeDossier', () => {
  it.each([
    [{}, 'New to the CRM, first submission.'],
    [{ missing: ['CRM: timeout'] }, 'The CRM could not be asked, first submission.'],
    [
      { crmContact: { contactId: '17', tags: [] }, missing: ['CRM history: deals: timeout'] },
      'Known in the CRM, first submission.',
    ],
    [
      { earlierSubmissionCount: 2, history: { lines: [], sentiment: 'neutral', openDeals: 2, openTickets: 1 } },
      'New to the CRM, 2 open deals, 1 open ticket, 2 earlier submissions.',
    ],
  ] as const)('tells of %j', (given, told) => {
    expect(describeDossier({ missing: [], earlierSubmissionCount: 0, ...given })).toBe(told);
  });
});
