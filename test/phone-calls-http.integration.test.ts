import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anyPhone, arrivalOf, noon } from '../src/store/contract/fixtures.ts';
import { asTwilio, mailSecrets, postMail, refusalOf, type MailWebhook } from './mail/sign-mail-webhooks.ts';
import { startApi, type TestApi } from './system/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ environment: mailSecrets });
});
afterAll(() => api.close());

const codeOf = (webhook: MailWebhook): Promise<unknown> => refusalOf(api.url, webhook);

describe('a phone call about an urgent lead', () => {
  const sid = (): string => `CA${randomUUID().replaceAll('-', '')}`;
  const called = async (): Promise<{ readonly leadId: string; readonly alertId: string; readonly path: string }> => {
    const { leadId, submissionId } = await api.store.submissions.receive(arrivalOf());
    const { alertId } = await api.store.alerts.open({ alertKey: submissionId, leadId, submissionId, at: noon });
    const order = [{ name: 'Sam', phone: anyPhone() }];
    const call = await api.store.alerts.call({ alertId, hop: 0, roundFrom: 0, order, at: noon });
    if (call === undefined || call === 'over') throw new Error('Nobody is called');
    const { callId } = call;
    const at = { actionKey: `phone:${callId}`, leadId, reference: 'CA-on-record', at: noon };
    await api.store.performedActions.record(at);
    return { leadId, alertId, path: `/${encodeURIComponent(api.store.alerts.tokenOf(callId))}` };
  };
  const post = async (webhook: MailWebhook): Promise<string> => (await postMail(api.url, webhook)).text();
  const told = async (leadId: string, type: string): Promise<string[]> =>
    (await api.store.timeline.list(leadId)).filter((event) => event.type === type).map(({ summary }) => summary);

  it('lets who presses 1 take the lead, the first wins, and says so', async () => {
    const { alertId, leadId, path } = await called();
    const key = asTwilio('calls', { CallSid: sid(), Digits: '1' }, `${path}/key`);
    expect(await post(key)).toContain('<Say>The lead is yours.');
    expect(await post(key)).toContain('<Say>The lead is yours.');
    expect(await api.store.alerts.find(alertId)).toMatchObject({ state: 'taken', taker: { name: 'Sam' } });
    expect(await told(leadId, 'alert-taken')).toEqual(['Sam took the lead by phone.']);
    expect(api.stoppedWorkflowIds).toContain(`lead:${leadId}`);

    const late = await called();
    await api.store.alerts.acknowledge({ alertId: late.alertId, taker: { name: 'Priya' }, how: 'by SMS', at: noon });
    const lateKey = asTwilio('calls', { CallSid: sid(), Digits: '1' }, `${late.path}/key`);
    expect(await post(lateKey)).toContain('<Say>Priya was first and has this lead.');
    const pass = asTwilio('calls', { CallSid: sid(), Digits: '2' }, `${late.path}/key`);
    expect(await post(pass)).toContain('<Say>This lead does not wait for you any more.');
  });

  it('takes nothing by another key, and asks again', async () => {
    const { alertId, path } = await called();
    for (const Digits of ['7', '#', '']) {
      const key = asTwilio('calls', { CallSid: sid(), Digits }, `${path}/key`);
      expect(await post(key)).toContain('<Gather numDigits="1"><Say>That key does nothing.');
    }
    expect(await api.store.alerts.find(alertId)).toMatchObject({ state: 'open' });
  });

  it('takes nothing when it is over without a key; its end is told once, a second call as such', async () => {
    const { alertId, leadId, path } = await called();
    const end = (CallSid: string, CallStatus: string, more = {}): MailWebhook =>
      asTwilio('calls', { CallSid, CallStatus, ...more }, `${path}/status`);
    for (const CallStatus of ['queued', 'ringing', 'in-progress']) await post(end('CA-on-record', CallStatus));
    await post(end('CA-on-record', 'completed', { CallDuration: '31' }));
    await post(end('CA-on-record', 'completed', { CallDuration: '31' }));
    for (const CallStatus of ['no-answer', 'busy', 'failed', 'canceled']) await post(end(sid(), CallStatus));
    expect(await api.store.alerts.find(alertId)).toMatchObject({ state: 'open' });
    expect(await told(leadId, 'phone-call-ended')).toEqual([
      'The phone call to Sam was answered and lasted 31 s; no key was pressed, so the lead still waits.',
      'One more phone call to Sam was not answered.',
      'One more phone call to Sam found the line busy.',
      'One more phone call to Sam did not get through.',
      'One more phone call to Sam was taken back.',
    ]);
  });

  it('is taken from nobody but Twilio, and not by a guessed address', async () => {
    const { alertId, path } = await called();
    const key = asTwilio('calls', { CallSid: sid(), Digits: '2' }, `${path}/key`);
    expect(await codeOf({ ...key, body: String(key.body).replace('Digits=2', 'Digits=1') })).toEqual([
      401,
      'invalid_signature',
    ]);
    const headers = { 'content-type': key.headers['content-type'] ?? '' };
    expect(await codeOf({ ...key, headers })).toEqual([401, 'missing_signature']);
    expect(await codeOf({ ...key, path: key.path.replace('/key', '/status') })).toEqual([401, 'invalid_signature']);
    expect(await codeOf(asTwilio('calls', { Digits: '1' }, `${path}/key`))).toEqual([400, 'invalid_call']);
    const guessed = asTwilio('calls', { CallSid: sid(), Digits: '1' }, `/${randomUUID()}/key`);
    expect(await post(guessed)).toContain('<Say>This lead is not known any more.');
    expect(await api.store.alerts.find(alertId)).toMatchObject({ state: 'open' });
  });
});
