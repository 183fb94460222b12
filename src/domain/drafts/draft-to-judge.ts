/** A draft as another model is shown it: to check it, or to write a better one. */
export interface DraftToJudge {
  readonly subject: string;
  readonly body: string;
  /** What was objected to it, one sentence each. */
  readonly objections: readonly string[];
}
