import { randomUUID } from 'node:crypto';
import type { DeliveryEventKind } from '../../src/domain/delivery-events/delivery-event.ts';
import type { SuppressionReason } from '../../src/domain/suppression.ts';
import type { DraftedLead } from '../../src/store/contract/fixtures.ts';

/** When the tests began. */
export const now = new Date();
/** Answers a time so many seconds after that, in seconds since the epoch. */
export const seconds = (after: number): number => Math.floor(now.getTime() / 1_000) + after;
/** The same in ISO 8601. */
export const iso = (after: number): string => new Date(seconds(after) * 1_000).toISOString();

/** A message that was sent, and by what its vendor names it. */
export interface Sent extends DraftedLead {
  readonly deliveryKey: string;
  readonly providerMessageId: string;
  readonly address: string;
}

interface EventCase {
  readonly vendor: 'sendgrid' | 'mailgun' | 'postmark' | 'twilio';
  readonly title: string;
  readonly told: (sent: Sent) => Record<string, unknown>;
  readonly kind?: DeliveryEventKind;
  readonly code?: string;
  readonly isByMachine?: true;
  readonly suppressed?: SuppressionReason;
}

const sendgrid = (title: string, told: Record<string, unknown>, expected: Partial<EventCase>): EventCase => ({
  ...{ vendor: 'sendgrid', title, ...expected },
  told: ({ address, providerMessageId }) => ({
    ...{ email: address, timestamp: seconds(60), sg_event_id: randomUUID() },
    sg_message_id: `${providerMessageId}.filterdrecv-p3mdw1-1.0`,
    ...told,
  }),
});
const mailgun = (title: string, told: Record<string, unknown>, expected: Partial<EventCase>): EventCase => ({
  ...{ vendor: 'mailgun', title, ...expected },
  told: ({ address, providerMessageId }) => ({
    ...{ id: randomUUID(), timestamp: seconds(60) + 0.5, recipient: address },
    message: { headers: { 'message-id': providerMessageId } },
    ...told,
  }),
});
const postmark = (title: string, told: Record<string, unknown>, expected: Partial<EventCase>): EventCase => ({
  ...{ vendor: 'postmark', title, ...expected },
  told: ({ address, providerMessageId }) => ({ ID: 7, MessageID: providerMessageId, Email: address, ...told }),
});
const sms = (title: string, told: Record<string, string>, expected: Partial<EventCase>): EventCase => ({
  ...{ vendor: 'twilio', title, ...expected },
  told: ({ address, providerMessageId }) => ({
    MessageSid: providerMessageId,
    To: address,
    From: '+15550100199',
    ...told,
  }),
});
const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0';

/** What vendors tell of messages, and what each is to be understood as. */
export const eventCases: readonly EventCase[] = [
  sendgrid('delivered', { event: 'delivered', response: '250 OK' }, { kind: 'delivered' }),
  sendgrid('deferred', { event: 'deferred' }, { kind: 'deferred' }),
  sendgrid('processed, which says nothing', { event: 'processed' }, {}),
  sendgrid(
    'bounced for good',
    { event: 'bounce', type: 'bounce', status: '5.1.1' },
    { kind: 'hard-bounce', code: '5.1.1', suppressed: 'hard-bounce' },
  ),
  sendgrid(
    'bounced for now',
    { event: 'bounce', type: 'bounce', status: '4.2.2' },
    { kind: 'soft-bounce', code: '4.2.2' },
  ),
  sendgrid('blocked', { event: 'bounce', type: 'blocked', status: '5.7.1' }, { kind: 'blocked', code: '5.7.1' }),
  sendgrid(
    'dropped as bounced before',
    { event: 'dropped', reason: 'Bounced Address' },
    { kind: 'hard-bounce', suppressed: 'hard-bounce' },
  ),
  sendgrid('dropped for another reason', { event: 'dropped', reason: 'Too large' }, { kind: 'blocked' }),
  sendgrid('reported as spam', { event: 'spamreport' }, { kind: 'complaint', suppressed: 'complaint' }),
  sendgrid('unsubscribed', { event: 'group_unsubscribe' }, { kind: 'unsubscribed', suppressed: 'unsubscribed' }),
  sendgrid('opened by a person', { event: 'open', useragent: browser }, { kind: 'opened' }),
  sendgrid(
    'clicked by a scanner',
    { event: 'click', useragent: 'Proofpoint URL Defense' },
    { kind: 'clicked', isByMachine: true },
  ),
  sendgrid(
    'opened within a second',
    { event: 'open', useragent: browser, timestamp: seconds(1) },
    { kind: 'opened', isByMachine: true },
  ),
  mailgun('delivered', { event: 'delivered', 'delivery-status': { code: 250 } }, { kind: 'delivered', code: '250' }),
  mailgun('failed for now', { event: 'failed', severity: 'temporary', reason: 'generic' }, { kind: 'deferred' }),
  mailgun(
    'bounced',
    { event: 'failed', severity: 'permanent', reason: 'bounce', 'delivery-status': { code: 550 } },
    { kind: 'hard-bounce', code: '550', suppressed: 'hard-bounce' },
  ),
  mailgun('given up after days', { event: 'failed', severity: 'permanent', reason: 'old' }, { kind: 'soft-bounce' }),
  mailgun(
    'kept back after a complaint',
    { event: 'failed', severity: 'permanent', reason: 'suppress-complaint' },
    { kind: 'complaint', suppressed: 'complaint' },
  ),
  mailgun('complained of', { event: 'complained' }, { kind: 'complaint', suppressed: 'complaint' }),
  mailgun('unsubscribed', { event: 'unsubscribed' }, { kind: 'unsubscribed', suppressed: 'unsubscribed' }),
  mailgun(
    'opened by a bot',
    { event: 'opened', 'client-info': { 'user-agent': 'Googlebot/2.1' } },
    { kind: 'opened', isByMachine: true },
  ),
  mailgun('accepted, which says nothing', { event: 'accepted' }, {}),
  postmark('delivered', { RecordType: 'Delivery', DeliveredAt: iso(60) }, { kind: 'delivered' }),
  postmark(
    'bounced',
    { RecordType: 'Bounce', Type: 'HardBounce', TypeCode: 1, BouncedAt: iso(60) },
    { kind: 'hard-bounce', code: '1', suppressed: 'hard-bounce' },
  ),
  postmark(
    'bounced softly',
    { RecordType: 'Bounce', Type: 'SoftBounce', TypeCode: 4096, BouncedAt: iso(60) },
    { kind: 'soft-bounce', code: '4096' },
  ),
  postmark(
    'answered by a machine, which is no bounce',
    { RecordType: 'Bounce', Type: 'AutoResponder', BouncedAt: iso(60) },
    {},
  ),
  postmark(
    'complained of',
    { RecordType: 'SpamComplaint', Type: 'SpamComplaint', BouncedAt: iso(60) },
    { kind: 'complaint', suppressed: 'complaint' },
  ),
  postmark(
    'unsubscribed',
    {
      RecordType: 'SubscriptionChange',
      SuppressSending: true,
      SuppressionReason: 'ManualSuppression',
      ChangedAt: iso(60),
    },
    { kind: 'unsubscribed', suppressed: 'unsubscribed' },
  ),
  postmark('clicked', { RecordType: 'Click', UserAgent: browser, ReceivedAt: iso(60) }, { kind: 'clicked' }),
  sms('delivered', { MessageStatus: 'delivered' }, { kind: 'delivered' }),
  sms('sent, which says nothing', { MessageStatus: 'sent' }, {}),
  sms(
    'filtered by a carrier',
    { MessageStatus: 'undelivered', ErrorCode: '30007' },
    { kind: 'sms-failed', code: '30007' },
  ),
  sms(
    'blocked by the recipient',
    { MessageStatus: 'undelivered', ErrorCode: '30004' },
    { kind: 'sms-failed', code: '30004', suppressed: 'provider' },
  ),
  sms(
    'opted out',
    { MessageStatus: 'failed', ErrorCode: '21610' },
    { kind: 'sms-failed', code: '21610', suppressed: 'sms-stop' },
  ),
  sms(
    'to an unknown number',
    { MessageStatus: 'undelivered', ErrorCode: '30005' },
    { kind: 'sms-failed', code: '30005', suppressed: 'hard-bounce' },
  ),
];
