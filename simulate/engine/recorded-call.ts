import type { ChatPost } from '../../src/providers/team-chat.ts';
import type { OutgoingEmail } from '../../src/providers/email-sender.ts';
import type { OutgoingSms } from '../../src/providers/sms-sender.ts';
import type { TicketOrder } from '../../src/providers/ticket-desk.ts';

/** What a stand-in was asked to do. */
export type Call =
  | { readonly kind: 'email'; readonly email: OutgoingEmail }
  | { readonly kind: 'sms'; readonly sms: OutgoingSms }
  | { readonly kind: 'chat'; readonly post: ChatPost }
  | { readonly kind: 'ticket'; readonly order: TicketOrder };

/** A call, when it was made in business time, and by which activity. */
export type RecordedCall = Call & {
  readonly at: Date;
  readonly activity: string;
  /** Of a message to the lead. */
  readonly stepId?: string | undefined;
};
