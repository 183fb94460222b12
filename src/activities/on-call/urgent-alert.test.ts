import { describe, expect, it } from '@jest/globals';
import type { TeamChat } from '../../providers/team-chat.ts';
import type { Store } from '../../store/store.ts';
import { createUrgentAlertActivities } from './urgent-alert.ts';

const subject = { leadId: 'lead', nowMs: 0 };
const order = { ...subject, submissionId: 'submission', alertId: 'key' };
const opened = { alertId: 'alert', state: 'open', ordinal: 1 };

/** The activities where no provider of SMS is connected. */
function withoutSms(chat: TeamChat | undefined) {
  const told: string[] = [];
  const store = {
    alerts: { open: () => Promise.resolve(opened) },
    timeline: {
      append: (_leadId: string, events: readonly { summary: string }[]) => {
        told.push(...events.map(({ summary }) => summary));
        return Promise.resolve();
      },
    },
  } as unknown as Store;
  const playbook = {} as Parameters<typeof createUrgentAlertActivities>[0]['playbook'];
  return { told, activities: createUrgentAlertActivities({ store, playbook, sms: undefined, chat }) };
}

describe('the next call', () => {
  const next = (form: string, phoneCall: object | undefined, phone: object | undefined): Promise<unknown> => {
    const alerts = { listSwaps: () => Promise.resolve([]), call: () => Promise.resolve({ callId: 'call', form }) };
    const rota = [{ name: 'Sam', phone: '+12025550143' }];
    const given = {
      ...{ store: { alerts }, sms: {}, phone, chat: undefined },
      playbook: { onCall: { rota, acknowledgeWithinMs: 600_000, phoneCall } },
    } as unknown as Parameters<typeof createUrgentAlertActivities>[0];
    return createUrgentAlertActivities(given).callNext({ ...subject, alertId: 'alert', hop: 0, roundFrom: 0 });
  };

  it.each([
    { what: 'rings where the rota says so', form: 'single', phoneCall: { afterMs: 0 }, phone: {}, phoneAfterMs: 0 },
    { what: 'rings for a group as well', form: 'group', phoneCall: { afterMs: 9 }, phone: {}, phoneAfterMs: 9 },
    { what: 'does not ring where there is no SMS of its own', form: 'joined', phoneCall: { afterMs: 0 }, phone: {} },
    { what: 'does not ring where the rota does not say so', form: 'single', phone: {} },
    { what: 'does not ring where nobody can be phoned', form: 'single', phoneCall: { afterMs: 0 } },
  ])('$what', async ({ form, phoneCall, phone, phoneAfterMs }) => {
    expect(await next(form, phoneCall, phone)).toStrictEqual({
      ...{ kind: 'call', callId: 'call', waitMs: 600_000 },
      ...(phoneAfterMs !== undefined && { phoneAfterMs }),
    });
  });
});

describe('an urgent alert without SMS', () => {
  const chat = { vendor: 'fake', post: () => Promise.resolve({ reference: '1' }) };

  it('is opened where somebody can take the lead in the chat, and calls nobody', async () => {
    const buttons = {} as NonNullable<TeamChat['buttons']>;
    const { activities, told } = withoutSms({ ...chat, buttons });
    expect(await activities.openUrgentAlert(order)).toEqual(opened);
    expect(await activities.callNext({ ...subject, alertId: 'alert', hop: 0, roundFrom: 0 })).toEqual({
      kind: 'nobody',
    });
    expect(told).toEqual(['Nobody was called, since no provider of SMS is connected.']);
  });

  it.each([
    { name: 'a chat without buttons', given: chat },
    { name: 'no chat', given: undefined },
  ])('is not opened with $name', async ({ given }) => {
    const { activities, told } = withoutSms(given);
    expect(await activities.openUrgentAlert(order)).toBeUndefined();
    expect(told).toEqual(['Nobody was alerted, since no provider of SMS is connected.']);
  });
});
