import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import fc from 'fast-check';
import { sourcesSchema } from '../../../domain/sources.ts';
import { ApiError } from '../../api-error.ts';
import type { Piece, PieceReading, WebhookRequest } from '../lead-webhook.ts';
import { createFacebookWebhook } from './create-facebook-webhook.ts';

const appSecret = 'the app secret';
const webhook = createFacebookWebhook({ appSecret, isSandboxed: false });
const sources = sourcesSchema.parse({
  default: 'other',
  keys: {
    other: { title: 'Other', priority: 5, tag: 'source:other' },
    webinar: { title: 'Webinar', priority: 3, tag: 'source:webinar' },
  },
  forms: [
    { route: 'typeform', formId: '300', source: 'other' },
    { route: 'facebook', formId: '300', source: 'webinar' },
    { route: 'facebook', formId: '12345678901234567890', source: 'webinar' },
  ],
});

function requestOf(body: string | Buffer, headers: IncomingHttpHeaders = {}): WebhookRequest {
  return {
    method: 'POST',
    url: new URL('https://leads.example.com/webhooks/leads/facebook'),
    headers,
    rawBody: Buffer.from(body),
    receivedAt: new Date('2026-03-04T05:06:07Z'),
  };
}

const signatureOf = (body: string | Buffer, secret = appSecret): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

const changeOf = (leadId: unknown, formId: unknown = '300'): object => ({
  field: 'leadgen',
  value: { leadgen_id: leadId, form_id: formId, page_id: '1', created_time: 1_700_000_000 },
});
const bodyOf = (...changes: readonly unknown[]): string =>
  JSON.stringify({ object: 'page', entry: [{ id: '1', time: 1_700_000_001, changes }] });

const split = (body: string): readonly Piece[] => webhook.split(requestOf(body)) as readonly Piece[];
const read = (piece: Piece): PieceReading => webhook.read(piece, { headers: {}, sources }) as PieceReading;
const readAll = (body: string): PieceReading[] => split(body).map(read);
const contentOf = ({ body }: Piece): unknown => JSON.parse(Buffer.from(body).toString());

describe('createFacebookWebhook', () => {
  describe('authenticate', () => {
    const body = bodyOf(changeOf('100'));
    const refuse = (request: WebhookRequest, code: string): void =>
      expect(() => void webhook.authenticate(request)).toThrow(expect.objectContaining({ status: 401, code }));

    it('lets in what is signed with the app secret, byte for byte', () => {
      const escaped = Buffer.from('{"entry":[],"name":"\\u00e9"}');
      for (const bytes of [Buffer.from(body), escaped, Buffer.from([0xff, 0x00])]) {
        const request = requestOf(bytes, { 'x-hub-signature-256': signatureOf(bytes) });
        expect(() => void webhook.authenticate(request)).not.toThrow();
      }
    });

    it('refuses a changed body, another secret and another spelling of the same body', () => {
      refuse(requestOf(`${body} `, { 'x-hub-signature-256': signatureOf(body) }), 'invalid_signature');
      refuse(requestOf(body, { 'x-hub-signature-256': signatureOf(body, 'theirs') }), 'invalid_signature');
      refuse(requestOf('{"a":"é"}', { 'x-hub-signature-256': signatureOf('{"a":"\\u00e9"}') }), 'invalid_signature');
    });

    it('refuses a missing signature', () => {
      refuse(requestOf(body), 'missing_signature');
      refuse(requestOf(body, { 'x-hub-signature-256': '' }), 'missing_signature');
      refuse(requestOf(body, { 'x-hub-signature': signatureOf(body) }), 'missing_signature');
    });

    it.each([
      { title: 'changed', spoil: (right: string): string => right.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      { title: 'shortened', spoil: (right: string): string => right.slice(0, -1) },
      { title: 'bare', spoil: (right: string): string => right.replace('sha256=', '') },
      { title: 'given twice', spoil: (right: string): string => `${right}, ${right}` },
      { title: 'no signature at all', spoil: (): string => '\u0000é' },
      { title: 'a list', spoil: (right: string): string[] => [right, right] },
    ])('refuses a signature that is $title', ({ spoil }) => {
      refuse(requestOf(body, { 'x-hub-signature-256': spoil(signatureOf(body)) as string }), 'invalid_signature');
    });

    it('serves without a secret in the sandbox only', () => {
      const withoutSecret = (isSandboxed: boolean) => () =>
        void createFacebookWebhook({ isSandboxed }).authenticate(requestOf(body));
      expect(withoutSecret(true)).not.toThrow();
      expect(withoutSecret(false)).toThrow(expect.objectContaining({ status: 401, code: 'not_configured' }));
    });

    it('checks signatures in the sandbox too once there is a secret', () => {
      const sandboxed = createFacebookWebhook({ appSecret, isSandboxed: true });
      expect(() => void sandboxed.authenticate(requestOf(body))).toThrow(
        expect.objectContaining({ code: 'missing_signature' }),
      );
    });
  });

  describe('split', () => {
    it('makes every change of every entry a piece of its own', () => {
      const body = JSON.stringify({
        object: 'page',
        entry: [
          { id: '1', time: 11, changes: [changeOf('100'), changeOf('101')] },
          { id: '2', time: 22, changes: [changeOf(102)] },
        ],
      });
      const pieces = split(body);
      expect(pieces.map(({ dedupeKey, externalId }) => [dedupeKey, externalId])).toEqual([
        ['100', '100'],
        ['101', '101'],
        ['102', '102'],
      ]);
      expect(pieces.map(contentOf)).toEqual([
        { object: 'page', entry: [{ id: '1', time: 11, changes: [changeOf('100')] }] },
        { object: 'page', entry: [{ id: '1', time: 11, changes: [changeOf('101')] }] },
        { object: 'page', entry: [{ id: '2', time: 22, changes: [changeOf(102)] }] },
      ]);
    });

    it('keeps every digit of ids that are numbers beyond 2^53', () => {
      const body = bodyOf(changeOf('LEAD', 'FORM'))
        .replace('"LEAD"', '98765432109876543210')
        .replace('"FORM"', '12345678901234567890');
      const [piece] = split(body);
      expect(piece).toMatchObject({ dedupeKey: '98765432109876543210', externalId: '98765432109876543210' });
      expect(readAll(body)).toEqual([{ kind: 'reference', statedSource: 'webinar' }]);
    });

    it('repeats nothing in every piece but the ids and times of its entry', () => {
      const body = { object: 'page', entry: [{ id: 1, time: 2, note: 'x'.repeat(500), changes: [changeOf('100')] }] };
      expect(split(JSON.stringify(body)).map(contentOf)).toEqual([
        { object: 'page', entry: [{ id: '1', time: 2, changes: [changeOf('100')] }] },
      ]);
    });

    it('takes a thousand changes and refuses more', () => {
      const changes = Array.from({ length: 1_001 }, (_, index) => changeOf(index));
      expect(split(bodyOf(...changes.slice(1)))).toHaveLength(1_000);
      expect(() => split(bodyOf(...changes))).toThrow(
        expect.objectContaining({ status: 400, code: 'too_many_changes' }),
      );
    });

    it('keeps an entry without changes whole', () => {
      const body = { object: 'page', entry: [{ id: '1', messaging: [{ text: 'hello' }] }] };
      const pieces = split(JSON.stringify(body));
      expect(pieces.map(contentOf)).toEqual([body]);
      expect(pieces.map(read)).toEqual([{ kind: 'unusable', reason: 'not-a-leadgen-change' }]);
    });

    it.each(['null', '[]', '7', '"text"', '{}', '{"entry":{}}', '{"entry":[null]}', '{"entry":[{"changes":5}]}'])(
      'refuses %s with 400',
      (body) => {
        expect(() => split(body)).toThrow(expect.objectContaining({ status: 400, code: 'invalid_event' }));
      },
    );

    it('refuses what is no JSON with 400', () => {
      expect(() => split('{"entry":')).toThrow(expect.objectContaining({ status: 400, code: 'invalid_json' }));
    });
  });

  describe('read', () => {
    it('finds a reference to a lead, with the source that the playbook gives its form', () => {
      expect(readAll(bodyOf(changeOf('100', '300'), changeOf('101', 300), changeOf('102', '999')))).toEqual([
        { kind: 'reference', statedSource: 'webinar' },
        { kind: 'reference', statedSource: 'webinar' },
        { kind: 'reference', statedSource: undefined },
      ]);
    });

    it('finds no lead in the test of the dashboard', () => {
      expect(readAll(bodyOf(changeOf('444444444444'), changeOf(444_444_444_444)))).toEqual([
        { kind: 'unusable', reason: 'test-lead' },
        { kind: 'unusable', reason: 'test-lead' },
      ]);
    });

    it('lets one odd change spoil no other', () => {
      const feed = { field: 'feed', value: { item: 'status' } };
      expect(readAll(bodyOf(feed, null, changeOf('../me'), changeOf(undefined), changeOf('100', { a: 1 })))).toEqual([
        { kind: 'unusable', reason: 'not-a-leadgen-change' },
        { kind: 'unusable', reason: 'not-a-leadgen-change' },
        { kind: 'unusable', reason: 'missing-leadgen-id' },
        { kind: 'unusable', reason: 'missing-leadgen-id' },
        { kind: 'reference', statedSource: undefined },
      ]);
    });

    it('throws nothing but its own errors, whatever comes', () => {
      const part = fc.oneof(fc.jsonValue(), fc.anything());
      const anyBody = fc.oneof(
        part.map((value) => JSON.stringify([value]).slice(1, -1)),
        fc.array(part).map((changes) => bodyOf(...changes.map((value) => ({ field: 'leadgen', value })))),
        fc.string(),
      );
      fc.assert(
        fc.property(anyBody, (body) => {
          try {
            for (const piece of [...split(body), { body: Buffer.from(body), contentType: '' }]) read(piece);
          } catch (error) {
            expect(error).toBeInstanceOf(ApiError);
          }
        }),
      );
    });
  });

  it('acknowledges with 200 and a plain text', () => {
    const sent: unknown[] = [];
    const record = (name: string) => (value: unknown) => {
      sent.push([name, value]);
      return response;
    };
    const response = { status: record('status'), type: record('type'), send: record('send') } as unknown as Response;
    webhook.acknowledge(response, [], requestOf(''));
    expect(sent).toEqual([
      ['status', 200],
      ['type', 'text/plain'],
      ['send', 'EVENT_RECEIVED'],
    ]);
  });
});
