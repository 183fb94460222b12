import type { Channel } from '../../domain/message.ts';
import type { ReplyOutcome } from '../../domain/replies/reply-outcome.ts';
import type { WrittenStop } from './meeting-store.ts';

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
  /** The addresses that it was sent to, plus-addresses included. */
  readonly toAddresses?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  /** As it came: with quotes and signature. */
  readonly text: string;
  readonly html?: string | undefined;
  /** The headers that tell machines from people, by lower-case name; absent of an SMS. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly rawBody: Uint8Array;
}

/** A reply as it is read back. */
export interface StoredReply extends Omit<IncomingReply, 'rawBody'> {
  readonly replyId: string;
  /** Absent until it is attached to a lead. */
  readonly leadId?: string | undefined;
  readonly matchedBy?: ReplyReceipt['matchedBy'];
  /** What it was found to be; absent until it was understood. */
  readonly outcome?: ReplyOutcome | undefined;
}

export interface ReplyReceipt {
  readonly replyId: string;
  /** Absent when no lead matched; the reply is kept all the same. */
  readonly leadId?: string | undefined;
  readonly matchedBy?: 'message-id' | 'reply-token' | 'sender-address' | 'colleague' | 'operator' | undefined;
  /** True while a delivery to this lead is with a provider: it may still arrive. */
  readonly isInFlight?: boolean | undefined;
  readonly isDuplicate: boolean;
}

/** A mail that one of our own people wrote to a lead, as a copy of it came. */
export interface TeamAnswer extends IncomingReply {
  /** Whom it was sent to, without our own people. */
  readonly recipients: readonly string[];
}

/** What became of it. */
export interface TeamAnswerReceipt {
  readonly leadId: string;
  /** The lead's workflow is yet to be told; empty when the mail came before. */
  readonly stops: readonly WrittenStop[];
}

/** A matched reply that Temporal may not have heard of yet. */
export interface PendingReply {
  readonly replyId: string;
  readonly leadId: string;
}

export interface SettledReply {
  readonly leadId: string;
  /** Enrollments with a smaller ordinal are over; absent where the reply stopped nothing. */
  readonly stopOrdinal?: number | undefined;
  /** Nothing is sent to the lead before this. */
  readonly pausedUntil?: Date | undefined;
}

export interface ReplyStore {
  /**
   * Keeps the reply, matches it to its lead (Message-ID, then reply token, then sender's address) and, when it matched,
   * places a hold that every claim sees, all in one transaction that locks the lead's row first. Tells the timeline.
   */
  receive(reply: IncomingReply): Promise<ReplyReceipt>;
  /**
   * Keeps that one of our people wrote to a lead (found by Message-ID, then reply token, then recipient), and nothing of what
   * the mail says; stops what runs and hands the lead over, in one transaction that locks the lead's row first. Answers
   * undefined when no lead is found, or the sender is that lead.
   */
  receiveFromTeam(answer: TeamAnswer): Promise<TeamAnswerReceipt | undefined>;
  /** Lists matched replies not yet handed to Temporal, oldest first. */
  listUndispatched(request: { readonly receivedBefore: Date; readonly limit: number }): Promise<PendingReply[]>;
  markDispatched(replyId: string, at: Date): Promise<void>;
  /** @throws NotFoundError */
  get(replyId: string): Promise<StoredReply>;
  /** Lists replies that no lead matched, newest first. */
  listUnmatched(query: { readonly after?: string | undefined; readonly limit: number }): Promise<StoredReply[]>;
  /**
   * Attaches a reply that no lead matched to one, by an operator's wish, with all that follows from a reply; answers
   * undefined when it has a lead already.
   * @throws NotFoundError when the reply or the lead is unknown
   */
  attach(replyId: string, leadId: string, at: Date): Promise<ReplyReceipt | undefined>;
  /** Tells whether a delivery to the lead is with a provider now. */
  isInFlight(leadId: string): Promise<boolean>;
  /**
   * Makes of the hold of a reply what its outcome says. A stop stops the running enrollments and sets the lead's status to
   * Responded and its tag STOP_SEQUENCE; a release does nothing else; a pause keeps every claim back until its end. Asking
   * again answers the same.
   * @throws NotFoundError when the reply is unknown or matched no lead.
   */
  settle(replyId: string, outcome: ReplyOutcome, at: Date): Promise<SettledReply>;
  /**
   * Stops what runs for the colleagues of whoever answered: everybody else with an address at the company's domain, be it
   * the lead's or the sender's. What began after the answer came goes on; again, it changes nothing.
   * @throws NotFoundError when the reply is unknown
   */
  silenceCompany(replyId: string, at: Date): Promise<WrittenStop[]>;
}
