import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { KeptEvent } from './find-kept-event.ts';
import { judgeTestEvent, type TestOutcome } from './judge-test-event.ts';
import type { TestAnswer } from './post-test-event.ts';
import type { TestEvent } from './test-events.ts';

const path = '/webhooks/leads/typeform';
const event: TestEvent = { vendor: 'typeform', path, headers: {}, body: '{"a":1}', answer: /"unusable"/ };
const taken: TestAnswer = { status: 200, body: '{"status":"unusable"}\n' };
const refused = (code: string, status = 401): TestAnswer => ({ status, body: JSON.stringify({ error: { code } }) });
const page: TestAnswer = { status: 404, body: '<html>' };
const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');
const kept: KeptEvent = { state: 'unusable', reason: 'not-a-response', bodyHash: hashOf(event.body) };
const rewritten: KeptEvent = { state: 'refused', reason: 'invalid_signature', bodyHash: hashOf('{ "a": 1 }') };
const usual: TestOutcome = { event, answer: taken, forgedAnswer: refused('invalid_signature') };

describe('judgeTestEvent', () => {
  it.each<[Partial<TestOutcome>, string, string]>([
    [{ kept }, 'ok', 'a forged one was refused; it is kept as no lead (not-a-response)'],
    [{}, 'ok', 'was verified, a forged one was refused'],
    [{ kept: 'nothing' }, 'missing', 'was taken, and is not in our database'],
    [{ kept: { ...kept, state: 'accepted' } }, 'missing', 'was kept as accepted'],
    [{ forgedAnswer: taken }, 'missing', 'a forged test event to /webhooks/leads/typeform was answered 200'],
    [{ forgedAnswer: { status: 401, body: 'Sign in' } }, 'missing', 'a forged test event'],
    [{ answer: page }, 'missing', 'something else than Leadline answered /webhooks/leads/typeform with 404'],
    [{ answer: { status: 200, body: 'OK' } }, 'missing', 'something else than Leadline answered'],
    [{ answer: { status: 401, body: 'Sign in' } }, 'missing', 'something else than Leadline answered'],
    [{ answer: { status: 301, body: '', redirectsTo: 'https://b.example/x' } }, 'missing', 'to https://b.example/x'],
    [{ answer: refused('invalid_signature'), kept: rewritten }, 'missing', 'a proxy rewrote its body'],
    [
      { answer: refused('invalid_signature'), kept: { ...rewritten, bodyHash: kept.bodyHash } },
      'missing',
      'was answered 401 invalid_signature',
    ],
    [{ answer: refused('store_unavailable', 503) }, 'missing', 'was answered 503 store_unavailable'],
  ])('of %j is %s: %s', (outcome, state, says) => {
    const check = judgeTestEvent({ ...usual, ...outcome });
    expect(check).toMatchObject({ area: 'way in', subject: 'typeform', state, says: expect.stringContaining(says) });
    expect(check.cure === undefined).toBe(state === 'ok');
  });

  it.each([
    ['typeform', 'missing_signature', 'that of the signature did not arrive'],
    ['typeform', 'not_configured', 'Give the running server the secret'],
    ['standard', 'stale_timestamp', 'clocks'],
    ['typeform', 'invalid_signature', 'pass body and headers as they are'],
    ['twilio', 'invalid_signature', 'the PUBLIC_URL of this configuration'],
  ])('says of %s that answers %s what to do: %s', (vendor, code, cure) => {
    const { cure: said } = judgeTestEvent({ ...usual, event: { ...event, vendor }, answer: refused(code) });
    expect(said).toContain(cure);
  });
});
