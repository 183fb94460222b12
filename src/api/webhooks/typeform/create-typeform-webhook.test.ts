import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sourcesSchema } from '../../../domain/sources.ts';
import { ApiError } from '../../api-error.ts';
import type { Piece, PieceReading, WebhookRequest } from '../lead-webhook.ts';
import { createTypeformWebhook } from './create-typeform-webhook.ts';

const secret = 'the webhook secret';
const webhook = createTypeformWebhook({ secret, isSandboxed: false });

const keys = {
  other: { title: 'Other', priority: 5, tag: 'source:other' },
  demo_request: { title: 'Demo', priority: 1, tag: 'source:demo_request' },
};
const plainSources = sourcesSchema.parse({ default: 'other', keys });
const mappedSources = sourcesSchema.parse({
  default: 'other',
  keys,
  forms: [
    {
      route: 'typeform',
      formId: 'f1',
      source: 'demo_request',
      fields: { legal_box: 'emailConsent', 'May we text you?': 'smsConsent', plan: 'company' },
    },
  ],
});

function requestOf(body: string | Buffer, headers: IncomingHttpHeaders = {}): WebhookRequest {
  return {
    method: 'POST',
    url: new URL('https://leads.example.com/webhooks/leads/typeform'),
    headers,
    rawBody: Buffer.from(body),
    receivedAt: new Date('2026-03-04T05:06:07Z'),
  };
}

const signatureOf = (body: string | Buffer, key = secret): string =>
  `sha256=${createHmac('sha256', key).update(body).digest('base64')}`;

const answer = (id: string, type: string, value: unknown): object => ({ type, [type]: value, field: { id } });
const event = {
  event_id: 'e1',
  event_type: 'form_response',
  form_response: {
    form_id: 'f1',
    token: 't1',
    landed_at: '2026-03-04T05:00:00Z',
    submitted_at: '2026-03-04T05:05:00Z',
    hidden: {
      utm_source: 'google',
      utm_medium: 'cpc',
      utm_campaign: 'spring',
      page_url: 'https://example.com',
      plan: 'pro',
    },
    definition: {
      id: 'f1',
      fields: [
        { id: 'q1', title: "What's your name?", ref: '01ABC', type: 'short_text' },
        { id: 'q2', title: 'Where can we write to?', ref: '01ABD', type: 'email' },
        { id: 'q3', title: 'Which number?', ref: '01ABE', type: 'phone_number' },
        { id: 'q4', title: 'How can we help?', ref: '01ABF', type: 'long_text' },
        { id: 'q5', title: 'You may write to me about offers.', ref: 'legal_box', type: 'legal' },
        { id: 'q6', title: 'May we text you?', ref: '01ABG', type: 'yes_no' },
        { id: 'q7', title: 'Team size', ref: '01ABH', type: 'multiple_choice' },
        { id: 'q8', title: 'Topics', ref: '01ABI', type: 'multiple_choice' },
        {
          id: 'g1',
          title: 'About your company',
          type: 'group',
          properties: { fields: [{ id: 'q9', title: 'Company' }] },
        },
        { id: 'q0', title: 'Deposit', ref: '01ABJ', type: 'payment' },
      ],
    },
    answers: [
      answer('q1', 'text', 'Laura Palmer'),
      answer('q2', 'email', 'laura@example.com'),
      answer('q3', 'phone_number', '+15551234567'),
      answer('q4', 'text', 'We need a demo.'),
      answer('q5', 'boolean', true),
      answer('q6', 'boolean', false),
      answer('q7', 'choice', { label: '10–50' }),
      answer('q8', 'choices', { labels: ['Costs', 'Security'], other: 'Speed' }),
      answer('q9', 'text', 'Example Corp'),
      answer('q0', 'payment', { amount: '$10', last4: '1234', name: 'L. Palmer' }),
    ],
  },
};

const pieceOf = (value: unknown): Piece => ({
  body: Buffer.from(JSON.stringify([value]).slice(1, -1)),
  contentType: 'application/json',
});
const read = (piece: Piece, sources = plainSources): PieceReading =>
  webhook.read(piece, { headers: {}, sources }) as PieceReading;
const dedupeKeyOf = (value: unknown): unknown =>
  (webhook.split(requestOf(JSON.stringify(value))) as readonly Piece[])[0]?.dedupeKey;

describe('createTypeformWebhook', () => {
  describe('authenticate', () => {
    const body = JSON.stringify(event);
    const refuse = (request: WebhookRequest, code: string): void =>
      expect(() => void webhook.authenticate(request)).toThrow(expect.objectContaining({ status: 401, code }));

    it('lets in what is signed with the secret, byte for byte', () => {
      for (const bytes of [Buffer.from(body), Buffer.from(`${body}\n`), Buffer.from([0xff])]) {
        const request = requestOf(bytes, { 'typeform-signature': signatureOf(bytes) });
        expect(() => void webhook.authenticate(request)).not.toThrow();
      }
    });

    it('refuses a changed body, a wrong secret and a missing signature', () => {
      refuse(requestOf(`${body}\n`, { 'typeform-signature': signatureOf(body) }), 'invalid_signature');
      refuse(requestOf(body, { 'typeform-signature': signatureOf(body, 'theirs') }), 'invalid_signature');
      refuse(requestOf(body), 'missing_signature');
    });

    it.each([
      { title: 'in hexadecimal', header: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` },
      { title: 'without its prefix', header: signatureOf(body).slice('sha256='.length) },
      { title: 'given twice', header: `${signatureOf(body)}, ${signatureOf(body)}` },
      { title: 'a list', header: [signatureOf(body)] },
      { title: 'of odd letters', header: 'sha256=é\u0000' },
    ])('refuses a signature $title', ({ header }) => {
      refuse(requestOf(body, { 'typeform-signature': header }), 'invalid_signature');
    });

    it('serves without a secret in the sandbox only', () => {
      const withoutSecret = (isSandboxed: boolean) => () =>
        void createTypeformWebhook({ isSandboxed }).authenticate(requestOf(body));
      expect(withoutSecret(true)).not.toThrow();
      expect(withoutSecret(false)).toThrow(
        expect.objectContaining({ code: 'not_configured', message: 'Set TYPEFORM_WEBHOOK_SECRET first.' }),
      );
    });
  });

  describe('split', () => {
    it('makes a body one piece, byte for byte, known by the token of its response', () => {
      const body = `${JSON.stringify(event)}\n`;
      expect(webhook.split(requestOf(body))).toEqual([
        { body: Buffer.from(body), contentType: 'application/json', dedupeKey: 't1' },
      ]);
    });

    it('takes a partial response and the whole one after it for two', () => {
      expect(dedupeKeyOf({ ...event, event_type: 'form_response_partial' })).toBe('form_response_partial:t1');
      expect(dedupeKeyOf({ event_type: 'form_deleted', event_id: 'e9' })).toBe('form_deleted:e9');
      expect(dedupeKeyOf({ event_type: 'form_deleted' })).toBeUndefined();
    });

    it.each(['null', '[]', '{}', '{"event_type":5}'])('refuses %s with 400', (body) => {
      expect(() => webhook.split(requestOf(body))).toThrow(
        expect.objectContaining({ status: 400, code: 'invalid_event' }),
      );
    });
  });

  describe('read', () => {
    it('joins answers with their questions and guesses what they fill', () => {
      expect(read(pieceOf(event))).toEqual({
        kind: 'lead',
        stated: {
          fullName: 'Laura Palmer',
          email: 'laura@example.com',
          phone: '+15551234567',
          message: 'We need a demo.',
          company: 'Example Corp',
          source: 'google',
          medium: 'cpc',
          campaign: 'spring',
          pageUrl: 'https://example.com',
          submittedAt: '2026-03-04T05:05:00Z',
          answers: [
            { question: 'You may write to me about offers.', answer: true },
            { question: 'May we text you?', answer: false },
            { question: 'Team size', answer: '10–50' },
            { question: 'Topics', answer: 'Costs, Security, Speed' },
            { question: 'Deposit', answer: '$10' },
            { question: 'plan', answer: 'pro' },
          ],
        },
      });
    });

    it("follows the playbook's mapping, also of consents and hidden fields", () => {
      expect(read(pieceOf(event), mappedSources)).toMatchObject({
        stated: {
          source: 'demo_request',
          company: 'pro',
          emailConsent: { given: true, wording: 'You may write to me about offers.', at: '2026-03-04T05:05:00Z' },
          smsConsent: { given: false, wording: 'May we text you?', at: '2026-03-04T05:05:00Z' },
          answers: [
            { question: 'Team size' },
            { question: 'Topics' },
            { question: 'Company', answer: 'Example Corp' },
            { question: 'Deposit' },
            { question: 'utm_source', answer: 'google' },
          ],
        },
      });
    });

    it('takes a hidden source for the source, and what the person typed before what was hidden', () => {
      const hidden = { source: 'demo', utm_source: 'google', email: 'old@example.com' };
      expect(read(pieceOf({ ...event, form_response: { ...event.form_response, hidden } }))).toMatchObject({
        stated: { source: 'demo', email: 'laura@example.com' },
      });
    });

    it('finds no lead in partial responses and other events', () => {
      expect(read(pieceOf({ ...event, event_type: 'form_response_partial' }))).toEqual({
        kind: 'unusable',
        reason: 'partial-response',
      });
      expect(read(pieceOf({ event_type: 'form_deleted' }))).toEqual({ kind: 'unusable', reason: 'not-a-response' });
    });

    it('refuses a response that is none', () => {
      expect(() => read(pieceOf({ event_type: 'form_response', form_response: 'x' }))).toThrow(
        expect.objectContaining({ status: 400, code: 'invalid_response' }),
      );
    });

    it('takes questions nested without end', () => {
      const depth = 20_000;
      const nested = '{"id":"a","properties":{"fields":['.repeat(depth) + ']}}'.repeat(depth);
      const body = `{"event_type":"form_response","form_response":{"definition":{"fields":[${nested}]}}}`;
      expect(read({ body: Buffer.from(body), contentType: '' })).toEqual({ kind: 'lead', stated: {} });
    });

    it('throws nothing but its own errors, whatever comes', () => {
      const part = fc.oneof(fc.jsonValue(), fc.anything());
      const response = fc.record({
        form_id: part,
        submitted_at: part,
        hidden: part,
        definition: fc.oneof(
          part,
          fc.record({ fields: fc.array(fc.record({ id: part, title: part, properties: part })) }),
        ),
        answers: fc.oneof(
          part,
          fc.array(
            fc.record({
              type: fc.constantFrom('text', 'choice', 'choices', 'toString'),
              choice: part,
              choices: part,
              field: part,
            }),
          ),
        ),
      });
      const anyEvent = fc.oneof(part, fc.record({ event_type: fc.constant('form_response'), form_response: response }));
      fc.assert(
        fc.property(anyEvent, (value) => {
          try {
            read(pieceOf(value), mappedSources);
          } catch (error) {
            expect(error).toBeInstanceOf(ApiError);
          }
        }),
      );
    });
  });
});
