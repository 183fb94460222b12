/** A submission of the person that arrived before. */
export interface EarlierSubmission {
  /** A source key of the playbook. */
  readonly source: string;
  readonly receivedAt: Date;
  /** As that submission stated it. */
  readonly firstName?: string | undefined;
}

/** What the person wrote in answer to a message of ours. */
export interface EarlierReply {
  readonly receivedAt: Date;
  readonly text: string;
}

/** What our own store knows of a person at the time of one submission. */
export interface EarlierContact {
  /** As this submission, and not an earlier one, states it. */
  readonly firstName?: string | undefined;
  readonly receivedAt: Date;
  /** The newest twenty before this one, newest first. */
  readonly submissions: readonly EarlierSubmission[];
  /** The newest five, newest first. */
  readonly replies: readonly EarlierReply[];
}
