import { describe, expect, it } from '@jest/globals';
import type { CrmContact } from '../dossier.ts';
import type { EarlierSubmission } from './earlier-contact.ts';
import { returningName } from './returning-name.ts';

const receivedAt = new Date('2026-11-20T12:00:00Z');
const hoursBefore = (hours: number): Date => new Date(receivedAt.getTime() - hours * 3_600_000);
const before = (hours: number, firstName?: string): EarlierSubmission => ({
  source: 'webinar',
  receivedAt: hoursBefore(hours),
  firstName,
});
const contact = (hours: number, firstName?: string): CrmContact => ({
  contactId: '17',
  firstName,
  createdAt: hoursBefore(hours).toISOString(),
  tags: [],
});
const of = (firstName: string | undefined, submissions: EarlierSubmission[], crmContact?: CrmContact): unknown =>
  returningName({ earlier: { firstName, receivedAt, submissions }, crmContact });

describe('returningName', () => {
  it.each([
    ['wrote two days ago', 'Marco', [before(48, 'Marco')], undefined],
    ['wrote two days ago, and the CRM says so too', 'Marco', [before(48, 'Marco')], contact(48, 'Marco')],
    ['wrote two days and two minutes ago', 'Marco', [before(0.03, 'Marco'), before(48, 'Marco')], contact(48, 'Marco')],
    ['wrote two days ago, and the CRM has no name', 'Marco', [before(48, 'Marco')], contact(48)],
    ['was in the CRM for a year', 'Marco', [], contact(8_760, 'Marco')],
    ['is written otherwise in the CRM', 'JOSÉ', [], contact(8_760, 'Jose María')],
    [
      'wrote as one of two people of an address, and the CRM has this one',
      'Anna',
      [before(30, 'Marco'), before(48, 'Anna')],
      contact(99, 'Anna'),
    ],
  ])('greets who %s', (_title, firstName, submissions, crmContact) => {
    expect(of(firstName, submissions, crmContact)).toBe(firstName);
  });

  it.each([
    ['is new', 'Marco', [], undefined],
    ['filled in the form twice within the hour', 'Marco', [before(0.5, 'Marco')], undefined],
    ['is in the CRM since our automation wrote a moment ago', 'Marco', [before(0.5, 'Marco')], contact(0.4, 'Marco')],
    ['is in the CRM by the very form that was sent', 'Marco', [], contact(0.01, 'Marco')],
    ['uses the address of a relative who is in the CRM', 'Anna', [], contact(8_760, 'Marco')],
    ['uses the address of a relative who wrote before', 'Anna', [before(48, 'Marco')], undefined],
    [
      'uses the address of a relative, and we have put the new name into the CRM',
      'Anna',
      [before(0.5, 'Anna')],
      contact(8_760, 'Anna'),
    ],
    [
      'uses the address of a relative who wrote, and wrote today for the first time',
      'Anna',
      [before(2, 'Anna'), before(48, 'Marco')],
      contact(48, 'Anna'),
    ],
    ['is another in the CRM than wrote before', 'Marco', [before(48, 'Marco')], contact(48, 'Anna')],
    ['tells no name', undefined, [before(48, 'Marco')], contact(48, 'Marco')],
    ['told no name before', 'Marco', [before(48)], undefined],
    ['has no name in the CRM', 'Marco', [], contact(8_760)],
    ['is an initial', 'J.', [], contact(8_760, 'J.')],
    ['is an initial of the name in the CRM', 'J.', [], contact(8_760, 'Jane')],
    ['has a CRM contact of unknown age', 'Marco', [], { contactId: '17', firstName: 'Marco', tags: [] }],
  ])('does not greet who %s', (_title, firstName, submissions, crmContact) => {
    expect(of(firstName, submissions, crmContact)).toBeUndefined();
  });

  it('counts from when the form was sent, not from when a late one reached us', () => {
    const earlier = { firstName: 'Marco', receivedAt, submissions: [] };
    const crmContact = contact(72, 'Marco');
    expect(returningName({ earlier, crmContact, submittedAt: hoursBefore(72) })).toBeUndefined();
    expect(returningName({ earlier, crmContact, submittedAt: hoursBefore(1) })).toBe('Marco');
  });
});
