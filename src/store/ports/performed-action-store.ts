/** Remembers what was done outside, so that a workflow run again after a reset does not do it twice. */
export interface PerformedActionStore {
  /** Answers the vendor's reference when the action with this key was done before. */
  find(actionKey: string): Promise<string | undefined>;
  /** Remembers the action; a second call with the same key changes nothing. */
  record(action: {
    readonly actionKey: string;
    readonly leadId: string;
    readonly reference: string;
    readonly at: Date;
  }): Promise<void>;
}
