import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { sourcesSchema } from '../../../domain/sources.ts';
import { ApiError } from '../../api-error.ts';
import type { Piece, PieceReading, WebhookRequest } from '../lead-webhook.ts';
import { createStandardWebhook } from './create-standard-webhook.ts';

/** The example of the specification (github.com/standard-webhooks/standard-webhooks). */
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const published = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

const webhook = createStandardWebhook({ secret, isSandboxed: false });
const sources = sourcesSchema.parse({
  default: 'other',
  keys: { other: { title: 'Other', priority: 5, tag: 'source:other' } },
});

interface Signed {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string | Buffer;
  readonly signature: string;
}

function requestOf({ id, timestamp, body, signature }: Signed, headers: IncomingHttpHeaders = {}): WebhookRequest {
  return {
    method: 'POST',
    url: new URL('https://leads.example.com/webhooks/leads/standard'),
    headers: { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature, ...headers },
    rawBody: Buffer.from(body),
    receivedAt: new Date(),
  };
}

function sign(body: string | Buffer, key = secret): Signed {
  const { id, timestamp } = published;
  const hmac = createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64'));
  return { id, timestamp, body, signature: `v1,${hmac.update(`${id}.${timestamp}.`).update(body).digest('base64')}` };
}

const pieceOf = (value: unknown): Piece => ({
  body: Buffer.from(JSON.stringify([value]).slice(1, -1)),
  contentType: 'application/json',
});
const read = (piece: Piece): PieceReading => webhook.read(piece, { headers: {}, sources }) as PieceReading;

describe('createStandardWebhook', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: published.timestamp * 1_000, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  describe('authenticate', () => {
    const accept = (request: WebhookRequest): void => expect(() => void webhook.authenticate(request)).not.toThrow();
    const refuse = (request: WebhookRequest, code: string): void =>
      expect(() => void webhook.authenticate(request)).toThrow(expect.objectContaining({ status: 401, code }));

    it('lets in the published example', () => {
      accept(requestOf(published));
    });

    it('lets in a body that is signed with the secret, with or without its prefix', () => {
      const request = requestOf(sign('{"email":"zoë@example.com"}'));
      accept(request);
      const bare = createStandardWebhook({ secret: secret.slice('whsec_'.length), isSandboxed: false });
      expect(() => void bare.authenticate(request)).not.toThrow();
    });

    it('lets in when one of several signatures is right', () => {
      const signature = `v1,AAAA v1a,${'A'.repeat(86)} v1 , ${published.signature}`;
      accept(requestOf(published, { 'webhook-signature': signature }));
    });

    it.each([
      { title: 'a changed body', change: { body: '{"test": 2432232315}' } },
      { title: 'another id', change: { id: 'msg_other' } },
      { title: 'another time', change: { timestamp: published.timestamp + 1 } },
      { title: 'a changed signature', change: { signature: published.signature.replace('g0', 'g1') } },
      { title: 'a signature of another version', change: { signature: published.signature.replace('v1', 'v2') } },
      { title: 'a signature of another secret', change: sign(published.body, 'whsec_dGhlaXJzIQ==') },
      { title: 'a signature of odd letters', change: { signature: 'v1 v1, ,, é\u0000' } },
    ])('refuses $title', ({ change }) => {
      refuse(requestOf({ ...published, ...change }), 'invalid_signature');
    });

    it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('refuses a request without %s', (name) => {
      refuse(requestOf(published, { [name]: undefined }), 'missing_signature');
      refuse(requestOf(published, { [name]: '' }), 'missing_signature');
    });

    it('refuses a timestamp that is none', () => {
      refuse(requestOf(published, { 'webhook-timestamp': 'today' }), 'invalid_signature');
    });

    it('refuses bytes that only look alike once they are read as text', () => {
      const signed = sign('{"a":"\uFFFD"}');
      accept(requestOf(signed));
      refuse(
        requestOf({ ...signed, body: Buffer.from([...Buffer.from('{"a":"'), 0xff, ...Buffer.from('"}')]) }),
        'invalid_signature',
      );
    });

    it.each([-301, 301])('refuses what is signed for a time %i seconds away', (seconds) => {
      jest.setSystemTime((published.timestamp + seconds) * 1_000);
      refuse(requestOf(published), 'stale_timestamp');
    });

    it.each([-300, 300])('lets in what is signed for a time %i seconds away', (seconds) => {
      jest.setSystemTime((published.timestamp + seconds) * 1_000);
      accept(requestOf(published));
    });

    it('serves without a secret in the sandbox only', () => {
      const withoutSecret = (isSandboxed: boolean) => () =>
        void createStandardWebhook({ isSandboxed }).authenticate(
          requestOf(published, { 'webhook-signature': undefined }),
        );
      expect(withoutSecret(true)).not.toThrow();
      expect(withoutSecret(false)).toThrow(
        expect.objectContaining({ code: 'not_configured', message: 'Set STANDARD_WEBHOOK_SECRET first.' }),
      );
    });

    it.each(['whsec_', 'not base64!'])('does not start with the secret %j, and does not repeat it', (wrong) => {
      expect(() => createStandardWebhook({ secret: wrong, isSandboxed: false })).toThrow(
        'STANDARD_WEBHOOK_SECRET must be base64, with or without "whsec_" before it.',
      );
    });
  });

  describe('split', () => {
    it('makes a body one piece, byte for byte, known by its webhook-id', () => {
      expect(webhook.split(requestOf(published))).toEqual([
        { body: Buffer.from(published.body), contentType: 'application/json', dedupeKey: published.id },
      ]);
    });

    it.each([
      { title: 'a list', request: requestOf(sign('[]')), code: 'invalid_event' },
      { title: 'broken JSON', request: requestOf(sign('{')), code: 'invalid_json' },
      { title: 'an endless id', request: requestOf({ ...published, id: 'x'.repeat(256) }), code: 'invalid_webhook_id' },
    ])('refuses $title with 400', ({ request, code }) => {
      expect(() => webhook.split(request)).toThrow(expect.objectContaining({ status: 400, code }));
    });
  });

  describe('read', () => {
    const lead = { email: 'jane@example.com', first_name: 'Jane', team_size: '40' };
    const stated = {
      email: 'jane@example.com',
      firstName: 'Jane',
      answers: [{ question: 'team_size', answer: '40' }],
    };

    it('reads the lead of an event', () => {
      const event = { type: 'lead.created', timestamp: '2026-03-04T05:06:07Z', data: lead };
      expect(read(pieceOf(event))).toEqual({
        kind: 'lead',
        stated: { ...stated, submittedAt: '2026-03-04T05:06:07Z' },
      });
      expect(read(pieceOf({ data: lead }))).toEqual({ kind: 'lead', stated });
    });

    it('prefers the time that the lead itself states', () => {
      const event = { type: 'lead.created', timestamp: 'then', data: { submittedAt: 'earlier' } };
      expect(read(pieceOf(event))).toEqual({ kind: 'lead', stated: { submittedAt: 'earlier' } });
    });

    it('reads a lead that comes without an envelope', () => {
      expect(read(pieceOf(lead))).toEqual({ kind: 'lead', stated });
      expect(read(pieceOf({ type: 'lead.created', ...lead }))).toEqual({ kind: 'lead', stated });
    });

    it.each(['invoice.paid', 'leader.elected', '', 5])('finds no lead in an event of type %j', (type) => {
      expect(read(pieceOf({ type, data: lead }))).toEqual({ kind: 'unusable', reason: 'not-a-lead-event' });
      expect(read(pieceOf({ type, ...lead }))).toEqual({ kind: 'unusable', reason: 'not-a-lead-event' });
    });

    it('throws nothing but its own errors, whatever comes', () => {
      const part = fc.oneof(fc.jsonValue(), fc.anything());
      const anyBody = fc.oneof(part, fc.record({ type: fc.constant('lead.created'), timestamp: part, data: part }));
      fc.assert(
        fc.property(anyBody, (body) => {
          try {
            read(pieceOf(body));
          } catch (error) {
            expect(error).toBeInstanceOf(ApiError);
          }
        }),
      );
    });
  });
});
