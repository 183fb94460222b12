import type { TimelineEvent } from '../../src/domain/timeline-event.ts';
import { postAsText } from '../../src/providers/chat/post-as-text.ts';
import { horizonMs } from '../engine/lead-time.ts';
import type { RecordedCall } from '../engine/recorded-call.ts';
import type { Scenario } from '../engine/scenario.ts';
import { publicUrl } from '../engine/simulated-dependencies.ts';
import type { SimulatedLead } from '../engine/simulate-lead.ts';
import type { SimulatedWorld } from '../engine/simulated-world.ts';
import type { Future, FutureMessage, Happening, Moment } from './future.ts';

/** How the lead's own way is told, in one word each; one step of it follows the other. */
const ownWay: Readonly<Record<string, string>> = {
  'lead-received': 'arrives',
  'dossier-built': 'known',
  'lead-assessed': 'judged',
  'route-chosen': 'routed',
  'owner-chosen': 'owned',
  'owner-changed': 'owned',
  'message-drafted': 'written',
  'message-validated': 'checked',
  'review-requested': 'reviewed',
  'review-escalated': 'escalated',
  'review-closed': 'review over',
  'wait-started': 'waits',
  'message-sent': 'sent',
  'message-not-sent': 'not sent',
  'reply-received': 'REPLIES',
  'address-confirmed': 'CONFIRMS',
  'sequence-finished': 'finished',
  'sequence-stopped': 'stopped',
};

/** What is done beside it, in whatever order it happens to end: told afterwards, by its name. */
const beside: Readonly<Record<string, string>> = {
  'alert-sent': 'alerted',
  'alert-not-sent': 'not alerted',
  'crm-updated': 'CRM',
  'note-written': 'CRM note',
  'reply-forwarded': 'forwarded',
  'reply-understood': 'understood',
};

/** Reads back what a simulation has done, as moments in their order. */
export async function tellFuture(
  { store, recorder, playbook }: SimulatedWorld,
  { leadId, submissionId, source, ending }: SimulatedLead,
  { at }: Pick<Scenario, 'at'>,
): Promise<Future> {
  const { dossier } = await store.cases.get(submissionId);
  const endsAt = new Date(at.getTime() + horizonMs);
  const events = (await store.timeline.list(leadId)).filter((event) => event.at <= endsAt);
  const calls = recorder.calls.filter((call) => call.at <= endsAt);
  const times = [...new Set([...events, ...calls].map((fact) => fact.at.getTime()))].sort((one, other) => one - other);
  return {
    source,
    at,
    timeZone: dossier?.timeZone?.timeZone ?? playbook.brand.timeZone,
    moments: times.map((time) => momentOf(new Date(time), events, calls)),
    ending:
      ending === 'ended'
        ? 'Nothing more happens by itself.'
        : 'It still waits when the 90 days are over; what comes later is not shown.',
  };
}

function momentOf(at: Date, events: readonly TimelineEvent[], calls: readonly RecordedCall[]): Moment {
  const isNow = (fact: { readonly at: Date }): boolean => fact.at.getTime() === at.getTime();
  return {
    at,
    happenings: events.filter(isNow).toSorted(inOrder).map(happeningOf),
    messages: calls
      .filter(isNow)
      .map(messageOf)
      .toSorted((one, other) => sortKey(one).localeCompare(sortKey(other))),
  };
}

function inOrder(one: TimelineEvent, other: TimelineEvent): number {
  return orderOf(one).localeCompare(orderOf(other));
}

function orderOf({ type, summary }: TimelineEvent): string {
  return Object.hasOwn(ownWay, type) ? '' : `${type} ${summary}`;
}

function happeningOf({ type, summary, data }: TimelineEvent): Happening {
  const until = typeof data?.['until'] === 'string' ? { until: new Date(data['until']) } : {};
  return { what: ownWay[type] ?? beside[type] ?? type.replaceAll('-', ' '), summary, ...until };
}

function sortKey({ isToLead, channel, to }: FutureMessage): string {
  return `${isToLead ? 0 : 1} ${channel} ${to}`;
}

/** The word at the end of a link of our own is drawn anew each time, and says nothing to a reader. */
const ownLink = new RegExp(`(${publicUrl}(?:/[a-z-]+)+/)[0-9a-f]{32,}`, 'g');

function messageOf(call: RecordedCall): FutureMessage {
  const message = asMessage(call);
  return { ...message, text: message.text.replaceAll(ownLink, '$1…') };
}

function asMessage(call: RecordedCall): FutureMessage {
  const { activity, stepId } = call;
  const common = {
    isToLead: activity === 'sendEmail' || activity === 'sendSms',
    ...(stepId !== undefined && { stepId }),
  };
  switch (call.kind) {
    case 'email': {
      const { from, to, subject, text } = call.email;
      return { ...common, channel: 'e-mail', from: mailbox(from), to: mailbox(to), subject, text };
    }
    case 'sms':
      return { ...common, channel: 'SMS', to: call.sms.to, text: call.sms.body };
    case 'chat':
      return { ...common, channel: 'chat', to: call.post.channel, text: postAsText(call.post) };
    case 'ticket':
      return {
        ...common,
        channel: 'ticket',
        to: 'the support desk',
        subject: call.order.subject,
        text: call.order.body,
      };
  }
}

function mailbox({ name, address }: { readonly name?: string | undefined; readonly address: string }): string {
  return name === undefined || name === '' ? address : `${name} <${address}>`;
}
