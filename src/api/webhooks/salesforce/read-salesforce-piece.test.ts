import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PieceReading } from '../lead-webhook.ts';
import { readSalesforcePiece } from './read-salesforce-piece.ts';

function read(record: unknown): PieceReading {
  return readSalesforcePiece(Buffer.from(JSON.stringify(record)));
}

describe('readSalesforcePiece', () => {
  it('reads a Lead, its custom fields as answers', () => {
    const record = {
      attributes: { type: 'Lead' },
      Id: '00Q2400000AbCdEEAV',
      FirstName: 'Jane',
      LastName: 'Doe',
      Email: 'jane@example.com',
      Phone: '+15555550123',
      MobilePhone: '+15555550199',
      Company: 'Acme & Sons',
      Title: 'CTO',
      Country: 'United States',
      CountryCode: 'US',
      Description: 'Can we see it?',
      LeadSource: 'Web',
      CreatedDate: '2026-03-02T10:00:00.000Z',
      Status: 'Open',
      Team_Size__c: '050',
      SMS_Consent__c: 'true',
      Email_Opt_In__c: 'false',
      Newsletter_Consent_Text__c: 'x',
    };
    expect(read(record)).toEqual({
      kind: 'lead',
      stated: {
        email: 'jane@example.com',
        phone: '+15555550123',
        firstName: 'Jane',
        lastName: 'Doe',
        company: 'Acme & Sons',
        jobTitle: 'CTO',
        country: 'US',
        message: 'Can we see it?',
        source: 'Web',
        submittedAt: '2026-03-02T10:00:00.000Z',
        smsConsent: { given: 'true' },
        emailConsent: { given: 'false' },
        answers: [
          { question: 'Team_Size__c', answer: '050' },
          { question: 'Newsletter_Consent_Text__c', answer: 'x' },
        ],
      },
    });
  });

  it('reads a Contact', () => {
    const record = {
      attributes: { type: 'Contact' },
      Name: 'Jane Doe',
      MobilePhone: '+15555550199',
      MailingCountry: 'DE',
    };
    expect(read(record)).toEqual({
      kind: 'lead',
      stated: { fullName: 'Jane Doe', phone: '+15555550199', country: 'DE' },
    });
  });

  it('takes a record that our own automation has written to for the name of its person', () => {
    const record = { attributes: { type: 'Lead' }, Email: 'jane@example.com', auto_status__c: 'Stopped' };
    expect(read({ ...record, Id: '00Q2400000AbCdEEAV' })).toEqual({ kind: 'reference' });
    expect(read(record)).toEqual({ kind: 'lead', stated: { email: 'jane@example.com' } });
  });

  it("reads keys of a flow's author as those of a form, Salesforce's own first", () => {
    expect(read({ email: 'form@example.com', Email: 'jane@example.com', firstName: 'Jane', team_size: '50' })).toEqual({
      kind: 'lead',
      stated: { email: 'jane@example.com', firstName: 'Jane', answers: [{ question: 'team_size', answer: '50' }] },
    });
  });

  it.each([{ attributes: { type: 'Opportunity' }, Email: 'jane@example.com' }, [], 7, null, 'hello'])(
    'takes %j for no lead',
    (record) => {
      expect(read(record)).toEqual({ kind: 'unusable', reason: 'not-a-lead' });
    },
  );

  it.each([
    {},
    { LastName: 'Doe' },
    { Email: '', Phone: null },
    { attributes: { type: 'Lead' }, Id: '00Q2400000AbCdEEAV' },
  ])('finds no address in %j', (record) => {
    expect(read(record)).toEqual({ kind: 'unusable', reason: 'no-address' });
  });

  it('throws nothing but errors with a code', () => {
    const keys = fc.constantFrom(
      'Email',
      'Phone',
      'attributes',
      'email',
      'Description',
      'X__c',
      'SMS_Consent__c',
      '__proto__',
    );
    const records = fc.oneof(
      fc.json(),
      fc.dictionary(keys, fc.jsonValue()).map((record) => JSON.stringify(record)),
      fc.string(),
    );
    fc.assert(
      fc.property(records, (text) => {
        try {
          return ['lead', 'reference', 'unusable'].includes(readSalesforcePiece(Buffer.from(text)).kind);
        } catch (error) {
          return (error as Error).name === 'ApiError';
        }
      }),
      { numRuns: 300 },
    );
  });
});
