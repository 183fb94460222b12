import type { Channel } from '../../domain/message.ts';

/** A reply as it arrived. */
export interface IncomingReply {
  readonly channel: Channel;
  readonly provider: string;
  /** The provider's id of it: the same id twice is one reply. */
  readonly providerMessageId: string;
  readonly receivedAt: Date;
  readonly fromAddress: string;
  /** The Message-IDs of In-Reply-To and References, in angle brackets. */
  readonly referencedMessageIds: readonly string[];
  /** What stands behind the plus in the address that it was sent to. */
  readonly replyToken?: string | undefined;
  readonly subject?: string | undefined;
  readonly text: string;
  readonly rawBody: Uint8Array;
}

export interface ReplyReceipt {
  readonly replyId: string;
  /** Absent when no lead matched; the reply is kept all the same. */
  readonly leadId?: string | undefined;
  readonly matchedBy?: 'message-id' | 'reply-token' | 'sender-address' | undefined;
  readonly isDuplicate: boolean;
}

/** A matched reply that Temporal may not have heard of yet. */
export interface PendingReply {
  readonly replyId: string;
  readonly leadId: string;
}

export interface SettledReply {
  readonly leadId: string;
  /** Enrollments with a smaller ordinal are over. */
  readonly stopOrdinal: number;
}

export interface ReplyStore {
  /**
   * Keeps the reply, matches it to its lead (Message-ID, then reply token, then sender's address) and, when it matched,
   * places a hold that every claim sees, all in one transaction that locks the lead's row first. Tells the timeline.
   */
  receive(reply: IncomingReply): Promise<ReplyReceipt>;
  /** Lists matched replies not yet handed to Temporal, oldest first. */
  listUndispatched(request: { readonly receivedBefore: Date; readonly limit: number }): Promise<PendingReply[]>;
  markDispatched(replyId: string, at: Date): Promise<void>;
  /**
   * Turns the hold of a reply into a stop with the reason `replied`, sets the lead's status to Responded and its tag
   * STOP_SEQUENCE, and stops its running enrollments. Asking again answers the same stop.
   * @throws NotFoundError when the reply is unknown or matched no lead.
   */
  settle(replyId: string, at: Date): Promise<SettledReply>;
}
