import type { Channel, MessageContent, Verdict } from '../../domain/message.ts';
import type { LastChannel } from '../../domain/steps/choose-channel.ts';

export interface Message {
  readonly messageId: string;
  readonly leadId: string;
  readonly enrollmentId: string;
  readonly stepId: string;
  readonly channel: Channel;
  readonly content: MessageContent;
  readonly verdict: Verdict;
  /** `person`: what a model wrote was edited in a review. */
  readonly writtenBy: 'template' | 'model' | 'person';
  /** True once a person let this very text pass. */
  readonly isApproved?: boolean | undefined;
  /** The experiment that chose who writes, and what it chose. */
  readonly experiment?: { readonly name: string; readonly arm: string } | undefined;
  /** Who signs it, as the playbook's team calls the person; absent where the playbook's sender does. */
  readonly sender?: string | undefined;
}

export interface MessageStore {
  /** Keeps the draft of a step; a step has one message a channel, and asking again answers the one it has. */
  save(draft: Omit<Message, 'messageId'>, at: Date): Promise<Message>;
  /** @throws NotFoundError */
  get(messageId: string): Promise<Message>;
  /**
   * Keeps that a person let a message pass, in the words that the person gave it; as it is when there are none. Answers the
   * message as it is then.
   * @throws NotFoundError
   */
  approve(messageId: string, edited: MessageContent | undefined, at: Date): Promise<Message>;
  /** Forgets a message so that its step can be written anew; answers false, changing nothing, once a try to send it was begun. */
  discard(messageId: string): Promise<boolean>;
  /** Answers by which channel the lead last answered; else, the last message went out; else undefined. */
  findLastChannel(leadId: string): Promise<LastChannel | undefined>;
}
