/** What went wrong, in terms that many leads can share. Nothing of it is personal data. */
export interface FailureReason {
  /** Names what all failures of one cause share, for example `message.postmark.406`. */
  readonly cause: string;
  /** What could not be done, for example `message` or `crm-contact`. */
  readonly kind: string;
  /** Absent where no vendor is to blame. */
  readonly vendor?: string | undefined;
  /** The vendor's own code, or a short word of ours. */
  readonly code: string;
  /** One of `failureTypes`. */
  readonly type: string;
  /** One sentence for an operator. */
  readonly because: string;
}

/** Something of one lead that waits for an operator, or for a vendor to work again. */
export interface OpenFailure extends FailureReason {
  readonly failureId: string;
  readonly leadId: string;
  /** The workflow that waits for the answer. */
  readonly workflowId: string;
  /** What the workflow calls it, for example `message:confirmation`. */
  readonly item: string;
  readonly raisedAt: Date;
  /** The message that could not be sent; absent of other items. */
  readonly messageId?: string | undefined;
  /** Of that message, where the provider refused it or nobody knows whether it went out: what can be resent. */
  readonly deliveryKey?: string | undefined;
}

/** A failure as it is told of. */
export type NewFailure = FailureReason & Pick<OpenFailure, 'leadId' | 'workflowId' | 'item'>;

/** All that failed alike. */
export interface FailureCause extends FailureReason {
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** How a failure ended; `withdrawn`: what it was part of was stopped, `gone`: nothing waits for an answer any more. */
export type FailureEnding = 'retry' | 'skip' | 'recovered' | 'withdrawn' | 'gone';

/** What needs attention, over all leads. */
export interface FailureStore {
  /** Opens a failure; where the same item of the same workflow is open already, only its reason is replaced. */
  open(failure: NewFailure, at: Date): Promise<void>;
  /** Closes an item's failure; answers false when none is open. */
  close(item: Pick<OpenFailure, 'workflowId' | 'item'>, how: FailureEnding, at: Date): Promise<boolean>;
  /** Lists what fails, the most frequent first. */
  listCauses(): Promise<FailureCause[]>;
  /** Lists the open failures of a cause, the oldest first; `leadId` keeps those of one lead. */
  list(request: {
    readonly cause: string;
    readonly leadId?: string | undefined;
    /** The last one of an earlier list. */
    readonly after?: string | undefined;
    readonly limit: number;
  }): Promise<OpenFailure[]>;
}
