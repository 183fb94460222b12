import type { LeadFilter } from '../../domain/lead-command.ts';
import type { Channel } from '../../domain/message.ts';
import type { ModeHold, SendingMode } from '../../domain/sending-mode.ts';

/** What of all sending can be stopped: everything, or one channel. */
export const sendingScopes = ['all', 'email', 'sms'] as const;
export type SendingScope = (typeof sendingScopes)[number];

/** A stop of sending that holds. */
export interface SendingStop {
  readonly scope: SendingScope;
  readonly by: string;
  readonly note?: string | undefined;
  readonly at: Date;
}

/** How freely a channel sends, as an operator set it. */
export interface ModeChange {
  readonly channel: Channel;
  readonly mode: SendingMode;
  /** Who receives before the channel is live: addresses, domains, numbers in E.164, or `*`. */
  readonly allowList: readonly string[];
  readonly by: string;
  readonly note: string;
  readonly at: Date;
}

/** How freely a channel sends now. */
export interface ChannelMode extends Pick<ModeChange, 'channel' | 'mode' | 'allowList'> {
  /** Who set it; absent while nobody has. */
  readonly set?: Pick<ModeChange, 'by' | 'note' | 'at'> | undefined;
}

/** What a person says of a command. */
export interface CommandWord {
  /** Who says so, as far as known. */
  readonly by: string;
  readonly note?: string | undefined;
  readonly at: Date;
}

/** A person's word on one lead. */
interface LeadWord extends CommandWord {
  readonly leadId: string;
}

/** A sequence that a person wants a lead to go through. */
export interface LeadOrder {
  readonly orderId: string;
  readonly leadId: string;
  /** The submission that the sequence's messages refer to. */
  readonly submissionId: string;
  readonly sequence: string;
  /** The step behind which it begins, for one that was stopped and goes on; absent: at its first step. */
  readonly afterStep?: string | undefined;
}

/** A message that may be held back. */
interface HeldMessage {
  readonly leadId: string;
  readonly messageId: string;
  /** True when its provider is a stand-in, which no mode holds back. */
  readonly providerIsSandboxed: boolean;
}

/** What operators decide about sending. Every claim asks it. */
export interface ControlStore {
  /**
   * Stops what has not begun. Once this has answered, no claim says `go` until `startSending`.
   * @returns false when it was stopped already, by the one who did first
   */
  stopSending(stop: SendingStop): Promise<boolean>;
  /** Lets messages out again; answers false when nothing was stopped. */
  startSending(scope: SendingScope): Promise<boolean>;
  listStops(): Promise<SendingStop[]>;
  /** Sets how freely a channel sends. Once this has answered, every claim goes by it. */
  setMode(change: ModeChange): Promise<void>;
  /** Answers how freely each channel sends, stand-ins of its provider left aside. */
  listModes(): Promise<ChannelMode[]>;
  /** Lists who set which mode, the last change first. */
  listModeChanges(limit: number): Promise<ModeChange[]>;
  /**
   * Holds back what would be sent to a lead and tells the timeline; locks the lead's row first.
   * @returns false when it was paused already
   * @throws NotFoundError
   */
  pause(word: LeadWord): Promise<boolean>;
  /**
   * Ends a pause and tells the timeline; answers false when there was none.
   * @throws NotFoundError
   */
  resume(word: LeadWord): Promise<boolean>;
  isPaused(leadId: string): Promise<boolean>;
  /**
   * Answers what holds a message back now; undefined when nothing that operators decided does.
   * @throws NotFoundError
   */
  findHold(
    message: HeldMessage,
  ): Promise<'all-sending-stopped' | 'channel-paused' | 'paused' | 'recalled' | 'withdrawn' | ModeHold | undefined>;
  /**
   * Writes a stop `taken-over`, gives the lead the status `Handed over` and tells the timeline, in one transaction.
   * @returns the stop's ordinal
   * @throws NotFoundError
   */
  takeOver(word: LeadWord): Promise<number>;
  /**
   * Keeps what a person wants a lead to go through, tells the timeline and lets the lead's workflow be woken. The messages
   * will refer to what the lead submitted last.
   * @throws NotFoundError when the lead is unknown or submitted nothing
   */
  order(word: LeadWord & Pick<LeadOrder, 'sequence' | 'afterStep'>): Promise<LeadOrder>;
  /** @throws NotFoundError */
  getOrder(orderId: string): Promise<LeadOrder>;
  /**
   * Admits the lead's orders that no other run has admitted, and answers all that belong to this run, oldest first. Asking
   * again answers the same.
   */
  admitOrders(request: { readonly leadId: string; readonly runId: string }): Promise<LeadOrder[]>;
  /** Keeps who gave a command to many leads, and why: the workflow that carries it out knows its id alone. */
  keepCommandWord(commandId: string, word: CommandWord): Promise<void>;
  /** @throws NotFoundError */
  getCommandWord(commandId: string): Promise<CommandWord>;
  /** Lists the leads that fit and are not merged into others, by their ids; `after` is the last id of the page before. */
  listLeads(
    filter: LeadFilter,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<string[]>;
  countLeads(filter: LeadFilter): Promise<number>;
}
