/** Somebody of the team's chat, as it knows them. */
export interface ChatPerson {
  readonly email?: string | undefined;
  readonly names: readonly string[];
}

/** What the API knows of the team's chat, where somebody pressed a button. */
export interface ChatDesk {
  /** Proves that a press comes from Slack. */
  readonly signingSecret: string;
  /** Tells who a member is; undefined when the chat does not say so within a second or two. */
  identify(memberId: string): Promise<ChatPerson | undefined>;
  /** Answers whoever pressed, seen by nobody else. Rejects when that did not work. */
  answer(answerUrl: string, text: string): Promise<void>;
}
