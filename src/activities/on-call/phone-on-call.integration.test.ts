import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/start-sandbox.ts';
import { loadPlaybook } from '../../playbook/load-playbook.ts';
import { createTwilioPhone } from '../../providers/phone/twilio/twilio-phone.ts';
import { anyPhone, arrivalOf, noon } from '../../store/contract/fixtures.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { createPhoneOnCallActivities, type PhoneRequest } from './phone-on-call.ts';

let sandbox: Sandbox;
let store: Store;
let activities: ReturnType<typeof createPhoneOnCallActivities>;
const phoneOnCall = (request: PhoneRequest): Promise<unknown> => activities.phoneOnCall(request);
beforeAll(async () => {
  sandbox = await startSandbox();
  store = await openStore({ databaseUrl: 'pglite:', masterKey: randomBytes(32) });
  const provider = createTwilioPhone({
    ...{ accountSid: 'AC00000000000000000000000000004711', authToken: 'sandbox', from: '+15550001111' },
    baseUrl: sandbox.baseUrls.twilio,
    callbackUrl: 'https://leads.example.com/webhooks/calls/twilio',
  });
  const playbook = await loadPlaybook(resolve(import.meta.dirname, '../../../playbook'));
  activities = createPhoneOnCallActivities({ store, playbook, phone: { provider, isSandboxed: true } });
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  await store.close();
});

interface CalledLead {
  readonly phone: string;
  readonly alertId: string;
  readonly request: PhoneRequest;
}

/** Takes an urgent lead as far as the moment at which somebody is phoned about it. */
async function called(phone = anyPhone()): Promise<CalledLead> {
  const { leadId, submissionId } = await store.submissions.receive(arrivalOf());
  const opened = await store.alerts.open({ alertKey: submissionId, leadId, submissionId, at: noon });
  const { alertId } = opened;
  const order = [{ name: 'Sam', phone }];
  const call = await store.alerts.call({ alertId, hop: 0, roundFrom: 0, order, at: noon });
  if (call === undefined || call === 'over') throw new Error('Nobody is called');
  return { phone, alertId, request: { leadId, callId: call.callId, nowMs: noon.getTime() } };
}

const callsTo = (phone: string) => sandbox.phoneCalls().filter(({ to }) => to === phone);

async function told({ request }: CalledLead): Promise<string[]> {
  const events = await store.timeline.list(request.leadId);
  return events.filter(({ type }) => type.startsWith('alert-')).map(({ summary }) => summary);
}

describe('phoneOnCall', () => {
  it('lets the phone ring once, with who the lead is and what to press', async () => {
    const lead = await called();
    await expect(phoneOnCall(lead.request)).resolves.toEqual({ isRinging: true });
    await expect(phoneOnCall(lead.request)).resolves.toEqual({ isRinging: true });
    const token = encodeURIComponent(store.alerts.tokenOf(lead.request.callId));
    expect(callsTo(lead.phone)).toMatchObject([
      {
        said: expect.stringMatching(/^An urgent lead for .*\. Jane, of Acme\. .*press 1\..*Goodbye\.$/),
        keyUrl: `https://leads.example.com/webhooks/calls/twilio/${token}/key`,
      },
    ]);
    expect(await told(lead)).toEqual(['Phoned Sam, who is on call.']);
  });

  it('rings no more once somebody has the lead', async () => {
    const lead = await called();
    await store.alerts.acknowledge({ alertId: lead.alertId, taker: { name: 'Priya' }, how: 'by SMS', at: noon });
    await expect(phoneOnCall(lead.request)).resolves.toEqual({ isRinging: false });
    expect(callsTo(lead.phone)).toEqual([]);
  });

  it('tells why a phone cannot ring, and goes on', async () => {
    const lead = await called('+15005550003');
    await expect(phoneOnCall(lead.request)).resolves.toEqual({ isRinging: false });
    expect(await told(lead)).toEqual(['The phone of Sam was not called, since twilio answered 21215 with status 400.']);
  });

  it('is tried again where the answer is lost: the phone may ring twice, and never not at all', async () => {
    const lead = await called();
    sandbox.faults.add({ vendor: 'twilio', kind: 'drop-answer' });
    await expect(phoneOnCall(lead.request)).rejects.toMatchObject({ name: 'ProviderError', isRetryable: true });
    await expect(phoneOnCall(lead.request)).resolves.toEqual({ isRinging: true });
    expect(callsTo(lead.phone)).toHaveLength(2);
    expect(await told(lead)).toEqual(['Phoned Sam, who is on call.']);
  });
});
