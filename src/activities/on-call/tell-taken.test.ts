import { describe, expect, it } from '@jest/globals';
import { connectUnpaced } from '../../providers/connected-sender.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { OutgoingSms } from '../../providers/sms-sender.ts';
import type { Alert, AlertCall } from '../../store/ports/alert-store.ts';
import type { Store } from '../../store/store.ts';
import { createTellCalledActivities } from './tell-taken.ts';

const callTo = (name: string, phone: string, more: Partial<AlertCall> = {}): AlertCall => ({
  ...{ callId: `call-${name}`, alertId: 'alert', leadId: 'lead', submissionId: 'submission', hop: 0 },
  ...{ person: { name, phone }, form: 'single', calledAt: new Date(0) },
  ...more,
});

const alert: Alert = {
  ...{ alertId: 'alert', leadId: 'lead', submissionId: 'submission', state: 'taken' },
  ...{ taker: { name: 'Priya' }, openedAt: new Date(0) },
  calls: [
    callTo('Sam', '+12025550143'),
    callTo('Priya', '+12025550144'),
    callTo('Dana', '+12025550145', { outcome: 'undeliverable' }),
    callTo('Alex', '+12025550146', { outcome: 'unanswered' }),
    callTo('Sam', '+12025550143', { callId: 'call-again' }),
  ],
};

function setUp(failing?: { readonly phone: string; readonly isRetryable: boolean }) {
  const sent: OutgoingSms[] = [];
  const performed = new Set<string>();
  const store = {
    alerts: { find: () => Promise.resolve(alert) },
    leads: { get: () => Promise.resolve({ profile: { firstName: 'Jane', lastName: 'Doe', company: 'Acme' } }) },
    performedActions: {
      find: (key: string) => Promise.resolve(performed.has(key) ? key : undefined),
      record: ({ actionKey }: { actionKey: string }) => Promise.resolve(void performed.add(actionKey)),
    },
    timeline: { append: () => Promise.resolve() },
  } as unknown as Store;
  const send = (sms: OutgoingSms): Promise<{ providerMessageId: string }> => {
    if (sms.to === failing?.phone) {
      const { isRetryable } = failing;
      throw new ProviderError({ vendor: 'twilio', code: 'x', isRetryable, outcome: 'not-processed' });
    }
    sent.push(sms);
    return Promise.resolve({ providerMessageId: 'id' });
  };
  const sms = connectUnpaced({ vendor: 'twilio', send }, true);
  const activities = createTellCalledActivities({ store, sms });
  return { sent, tell: () => activities.tellCalled({ leadId: 'lead', alertId: 'alert', nowMs: 0 }) };
}

const line = 'Priya has it: Jane Doe, Acme.';

describe('tellCalled', () => {
  it('tells everybody who was reached, but who took it, once', async () => {
    const { sent, tell } = setUp();
    await tell();
    await tell();
    expect(sent).toEqual([
      { to: '+12025550143', body: line },
      { to: '+12025550146', body: line },
    ]);
  });

  it('tells the others where one cannot be reached for good', async () => {
    const { sent, tell } = setUp({ phone: '+12025550143', isRetryable: false });
    await tell();
    expect(sent).toEqual([{ to: '+12025550146', body: line }]);
  });

  it('is tried again where the vendor is away', async () => {
    const { tell } = setUp({ phone: '+12025550143', isRetryable: true });
    await expect(tell()).rejects.toThrow('twilio answered x');
  });
});
