import type { AssessmentInput } from '../src/domain/assessment-input.ts';
import type { Judgement } from '../src/domain/evaluation/judged-message.ts';

/** What calls of a model took, in tokens. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/** Judges leads the way the product does. */
export interface EvalJudge {
  /** What the report calls it, with the model's name. */
  readonly name: string;
  /** Grows with each call; absent for a judge that is no model. */
  readonly usage?: Readonly<TokenUsage>;
  /** Answers undefined when the judge gave no answer that the product would take. */
  judge(input: AssessmentInput): Promise<Judgement | undefined>;
}
