import type { Intent } from '../assessment.ts';
import type { OutcomeValue } from './outcome.ts';

/** From a time to another, which is not of it any more. */
export interface Span {
  readonly since: Date;
  readonly until: Date;
}

/** What became of the leads of a source that were judged alike. All counts but messages and replies are leads. */
export interface SourceResults {
  readonly source: string;
  /** Undefined of leads that nobody has judged. */
  readonly intent?: Intent | undefined;
  readonly leads: number;
  readonly messagesSent: number;
  readonly replies: number;
  readonly replied: number;
  readonly meetings: number;
  readonly qualified: number;
  readonly disqualified: number;
  readonly won: number;
  readonly lost: number;
  /** What was won, one sum a currency. */
  readonly wonValue: readonly OutcomeValue[];
}

/** What became of the leads in one arm of an experiment. */
export interface ArmResults {
  readonly experiment: string;
  readonly arm: string;
  /** For whom a message was drafted in it. */
  readonly leads: number;
  /** To whom one went out. */
  readonly sent: number;
  /** Of these, who answered after it. */
  readonly replied: number;
  /** Of these, who booked a meeting, was qualified or was won after it. */
  readonly positive: number;
}

/** What became of the leads whose score lies in a band. */
export interface ScoreResults {
  readonly from: number;
  readonly to: number;
  readonly leads: number;
  readonly replied: number;
  readonly positive: number;
  readonly won: number;
}

/** What became of leads, counted: no person can be told from it. */
export interface Results {
  readonly sources: readonly SourceResults[];
  readonly arms: readonly ArmResults[];
  readonly scores: readonly ScoreResults[];
}
