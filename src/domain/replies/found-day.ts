/** A day that a text names. */
export interface FoundDay {
  /** `YYYY-MM-DD`; of a stretch of days the last one. */
  readonly day: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** The text names a first and a last day. */
  readonly isStretch: boolean;
}
