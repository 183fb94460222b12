import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { measureAmbiguous } from '../../chaos/ambiguous/measure-ambiguous.ts';
import type { Fault } from '../../sandbox/faults/fault.ts';
import { startSandbox, type Sandbox } from '../../sandbox/start-sandbox.ts';
import { providersWithLookUp, type LookedUpProvider } from '../../test/sending/providers-with-look-up.ts';
import {
  callAtMs,
  dueAtMs,
  emailLine,
  lookUpLagMs,
  type LineParts,
  type SendLine,
  type WrittenMessage,
} from '../../test/sending/send-line.ts';
import { failureTypes } from '../domain/failure-types.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { createMailgunSender } from '../providers/email/mailgun/mailgun-sender.ts';
import { createPostmarkSender } from '../providers/email/postmark/postmark-sender.ts';
import { createSmtpSender } from '../providers/email/smtp/smtp-sender.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { callTimeoutMs } from './send.ts';

/** `npm run chaos -- ambiguous` makes a thousand. */
const ambiguousCalls = 100;

let store: Store;
let playbook: Playbook;
let sandbox: Sandbox;
beforeAll(async () => {
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  playbook = await loadPlaybook(resolve(import.meta.dirname, '../../playbook'));
  sandbox = await startSandbox({ lookUpLagMs: 0 });
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  await store.close();
});

const parts = (): LineParts => ({ store, playbook, sandbox });
const openLine = (name: LookedUpProvider['vendor']): SendLine => {
  const provider = providersWithLookUp.find(({ vendor }) => vendor === name);
  if (provider === undefined) throw new Error(`${name} has no look-up`);
  return provider.open(parts());
};

/** How the answer to a send gets lost before the vendor took it. */
const losses = [{ kind: 'reset' }, { kind: 'status', status: 503 }] as const;

async function loseAnswer(
  vendor: Fault['vendor'],
  line: SendLine,
  loss: (typeof losses)[number] | { readonly kind: 'drop-answer' },
): Promise<WrittenMessage> {
  const message = await line.write();
  sandbox.faults.add({ vendor, ...loss });
  await expect(line.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
  return message;
}

describe('lookUpDelivery', () => {
  it.each(providersWithLookUp)(
    'finds each of many that $vendor took and nobody was answered',
    async ({ vendor, open }) => {
      const measured = { parts: parts(), vendor, line: open(parts()), calls: ambiguousCalls, sandboxLagMs: 0 };
      await expect(measureAmbiguous(measured)).resolves.toEqual({
        ...{ calls: ambiguousCalls, resolved: ambiguousCalls },
        ...{ leftToPerson: 0, duplicates: 0, without: 0 },
      });
    },
  );

  it.each(providersWithLookUp)('lets go once what $vendor did not take', async ({ vendor, open }) => {
    const line = open(parts());
    for (const loss of losses) {
      const message = await loseAnswer(vendor, line, loss);
      expect((await line.lookUp(message)).kind).toBe('free');
      expect((await line.send(message, dueAtMs)).kind).toBe('sent');
      expect((await line.send(message, dueAtMs)).kind).toBe('already-sent');
      expect(await line.countFor(message)).toBe(1);
    }
  });

  it('asks nobody before the deadline and the lag of the index have passed', async () => {
    const line = openLine('postmark');
    const message = await loseAnswer('postmark', line, { kind: 'drop-answer' });
    const askedCount = sandbox.requests.list().length;
    const early = await line.lookUp(message, callAtMs + callTimeoutMs + lookUpLagMs - 30_000);
    if (early.kind !== 'not-yet') throw new Error(`It became ${early.kind}`);
    // The call itself took a moment of its own.
    expect(early.askAgainInMs).toBeGreaterThan(20_000);
    expect(early.askAgainInMs).toBeLessThan(40_000);
    expect(sandbox.requests.list()).toHaveLength(askedCount);
    await expect(line.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    expect((await line.lookUp(message)).kind).toBe('sent');
  });

  it('leaves it unknown when the provider cannot be asked', async () => {
    const line = openLine('postmark');
    const message = await loseAnswer('postmark', line, { kind: 'reset' });
    sandbox.faults.add({ vendor: 'postmark', method: 'GET', kind: 'status', status: 503 });
    await expect(line.lookUp(message)).rejects.toMatchObject({ name: 'ProviderError' });
    await expect(line.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    expect((await line.lookUp(message)).kind).toBe('free');
  });

  it('has no answer over SMTP, which keeps no list', async () => {
    const line = emailLine(parts(), createSmtpSender({ url: sandbox.baseUrls.smtp }));
    const message = await loseAnswer('smtp', line, { kind: 'drop-answer' });
    expect((await line.lookUp(message)).kind).toBe('no-look-up');
    await expect(line.send(message, dueAtMs)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    expect(await line.countFor(message)).toBe(1);
  });

  it('has no answer once another provider sends', async () => {
    const message = await loseAnswer('postmark', openLine('postmark'), { kind: 'drop-answer' });
    const other = openLine('mailgun');
    expect((await other.lookUp(message)).kind).toBe('no-look-up');
  });

  it('tells the timeline what it found', async () => {
    const line = openLine('postmark');
    const message = await loseAnswer('postmark', line, { kind: 'drop-answer' });
    await line.lookUp(message);
    const told = (await store.timeline.list(message.leadId)).slice(-2);
    expect(told.map(({ type }) => type)).toEqual(['delivery-looked-up', 'message-sent']);
  });

  it('lets a second provider send what the first certainly did not, and nothing that may have gone out', async () => {
    const first = createPostmarkSender({
      serverToken: 'token',
      baseUrl: sandbox.baseUrls.postmark,
      lookUpLagMs,
    });
    const second = createMailgunSender({ apiKey: 'key', domain: 'ours.example', baseUrl: sandbox.baseUrls.mailgun });
    const [alone, together] = [emailLine(parts(), first), emailLine(parts(), first, second)];

    const refused = await alone.write();
    sandbox.faults.add({ vendor: 'postmark', kind: 'status', status: 429 });
    await expect(alone.send(refused)).rejects.toMatchObject({ status: 429, outcome: 'not-processed' });
    expect(await together.send(refused)).toEqual({ kind: 'sent' });
    expect(await alone.send(refused)).toEqual({ kind: 'already-sent' });
    expect(await together.countFor(refused)).toBe(1);

    const taken = await loseAnswer('postmark', alone, { kind: 'drop-answer' });
    const lost = await loseAnswer('postmark', alone, { kind: 'reset' });
    for (const message of [taken, lost]) {
      await expect(together.send(message)).rejects.toMatchObject({ type: failureTypes.deliveryUnknown });
    }
    expect(await together.lookUp(taken)).toEqual({ kind: 'sent' });
    expect(await together.lookUp(lost)).toEqual({ kind: 'free' });
    expect(await together.send(taken, dueAtMs)).toEqual({ kind: 'already-sent' });
    expect(await together.send(lost, dueAtMs)).toEqual({ kind: 'sent' });
    expect(sandbox.requests.list().at(-1)).toMatchObject({ vendor: 'mailgun', method: 'POST' });
    for (const message of [taken, lost]) expect(await together.countFor(message)).toBe(1);
  });
});
