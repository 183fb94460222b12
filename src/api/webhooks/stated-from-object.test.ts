import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statedFromObject } from './stated-from-object.ts';

describe('statedFromObject', () => {
  it('reads the documented lead', () => {
    expect(
      statedFromObject({
        email: 'jane@example.com',
        firstName: 'Jane',
        lastName: 'Doe',
        phone: '+15551234567',
        company: 'Example Corp',
        jobTitle: 'Head of Platform',
        country: 'US',
        timeZone: 'America/New_York',
        message: 'How does it work?',
        answers: [{ question: 'Team size', answer: '40' }],
        consents: {
          email: { given: true, wording: 'You may write to me.', at: '2026-01-02T03:04:05Z' },
          sms: false,
        },
        leadData: {
          source: 'demo_request',
          medium: 'paid_search',
          campaign: 'q4',
          pageURL: 'https://example.com/demo',
          submissionTimestamp: '2026-01-02T03:04:05Z',
        },
      }),
    ).toEqual({
      email: 'jane@example.com',
      firstName: 'Jane',
      lastName: 'Doe',
      phone: '+15551234567',
      company: 'Example Corp',
      jobTitle: 'Head of Platform',
      country: 'US',
      timeZone: 'America/New_York',
      message: 'How does it work?',
      answers: [{ question: 'Team size', answer: '40' }],
      source: 'demo_request',
      medium: 'paid_search',
      campaign: 'q4',
      pageUrl: 'https://example.com/demo',
      submittedAt: '2026-01-02T03:04:05Z',
      emailConsent: { given: true, wording: 'You may write to me.', at: '2026-01-02T03:04:05Z' },
      smsConsent: { given: false },
    });
  });

  it('reads a flat form under other names', () => {
    expect(
      statedFromObject({
        'e-mail': 'jane@example.com',
        full_name: 'Jane Doe',
        'job-title': 'CTO',
        company_name: 'Example Corp',
        mobile: '555 123',
        comments: 'Hello',
        page_url: 'https://example.com',
        source: 'contact_form',
        utm_source: 'google',
        utm_medium: 'cpc',
        utm_campaign: 'spring',
        utm_term: 'crm',
        consent_email: 'on',
        consent_email_wording: 'You may write to me.',
        sms_consent: 'yes',
        submitted_at: '2026-01-02',
        user_agent: 'Browser',
        ip: '192.0.2.1',
      }),
    ).toEqual({
      email: 'jane@example.com',
      fullName: 'Jane Doe',
      jobTitle: 'CTO',
      company: 'Example Corp',
      phone: '555 123',
      message: 'Hello',
      pageUrl: 'https://example.com',
      source: 'contact_form',
      medium: 'cpc',
      campaign: 'spring',
      emailConsent: { given: 'on', wording: 'You may write to me.' },
      smsConsent: { given: 'yes' },
      submittedAt: '2026-01-02',
      userAgent: 'Browser',
      ipAddress: '192.0.2.1',
      answers: [
        { question: 'utm_source', answer: 'google' },
        { question: 'utm_term', answer: 'crm' },
      ],
    });
  });

  it('fills fields from hidden ones after the visible ones, and keeps the others as answers', () => {
    expect(
      statedFromObject({
        hidden: { email: 'old@example.com', company: 'Example', plan: 'pro' },
        email: 'new@example.com',
      }),
    ).toEqual({
      email: 'new@example.com',
      company: 'Example',
      answers: [
        { question: 'email', answer: 'old@example.com' },
        { question: 'plan', answer: 'pro' },
      ],
    });
  });

  it('keeps unknown fields as answers and leaves out what only the software needs', () => {
    expect(
      statedFromObject({
        team_size: 40,
        topics: ['Costs', 'Security'],
        newsletter: false,
        nested: { deep: 'x' },
        hp_reference: 'robot',
        _wpcf7: '12',
        _wpnonce: 'n',
        __RequestVerificationToken: 't',
        csrf_token: 't',
        csrfmiddlewaretoken: 't',
        'g-recaptcha-response': 'r',
        'h-captcha-response': 'r',
        'cf-turnstile-response': 'r',
        form_id: 'f',
        password: 'secret',
      }),
    ).toEqual({
      answers: [
        { question: 'team_size', answer: 40 },
        { question: 'topics', answer: 'Costs, Security' },
        { question: 'newsletter', answer: false },
      ],
    });
  });

  it('fills a field that was sent twice with its first value', () => {
    expect(statedFromObject({ email: ['one@example.com', 'two@example.com'] })).toEqual({
      email: 'one@example.com',
      answers: [{ question: 'email', answer: 'two@example.com' }],
    });
  });

  it('hands on a known field of a wrong type, for hygiene to judge', () => {
    expect(statedFromObject({ email: { a: 1 }, firstName: 7 })).toEqual({ email: { a: 1 }, firstName: 7 });
  });

  it('takes a consent for no channel to be none', () => {
    expect(statedFromObject({ consent: 'on' })).toEqual({ answers: [{ question: 'consent', answer: 'on' }] });
    expect(statedFromObject({ consents: { sms: { wording: 'You may text me.' } } })).toEqual({});
  });

  it('lets no field reach the prototype of objects', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x","hidden":{"__proto__":{"email":"a@b.c"}},"consents":{"__proto__":{"email":true}}}',
    );
    expect(statedFromObject(hostile as Record<string, unknown>)).toEqual({
      answers: [{ question: 'toString', answer: 'x' }],
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reads the first thousand fields of an object and no more', () => {
    const body = Object.fromEntries(Array.from({ length: 1_200 }, (_, index) => [`field_${index}`, 'x']));
    expect(statedFromObject(body).answers).toHaveLength(1_000);
  });

  it('takes any object', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('email', 'answers', 'leadData', 'hidden', 'consents', 'consent_email', 'utm_source', 'timestamp'),
    );
    fc.assert(fc.property(fc.dictionary(key, fc.anything()), (body) => void statedFromObject(body)));
  });
});
