import type { ModelAnswer } from '../language-model.ts';
import { ProviderError } from '../provider-error.ts';

/** Why an answer is of no use: the model would not, was cut short, or did not answer in the form asked for. */
type UnusableCode = 'refused' | 'truncated' | 'invalid_answer';

interface UnusableAnswerOptions {
  readonly vendor: string;
  readonly code: UnusableCode;
  readonly answer: Omit<ModelAnswer<unknown>, 'value'>;
  readonly problem?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Thrown when a model answered and the answer cannot be used. Not retryable: the same prompt would mostly get the same
 * answer, and each costs money, this one included.
 */
export class UnusableAnswer extends ProviderError {
  /** What came, and who gave it. May hold personal data, as `detail` may. */
  readonly answer: UnusableAnswerOptions['answer'];
  /** For `invalid_answer`: what is wrong with it, in words that a model can mend it by. May hold personal data. */
  readonly problem: string | undefined;

  constructor({ vendor, code, answer, problem, cause }: UnusableAnswerOptions) {
    super({ vendor, code, isRetryable: false, outcome: 'not-processed', detail: answer.rawAnswer, cause });
    this.answer = answer;
    this.problem = problem;
  }

  /** Tells it from other provider errors by what it carries: `instanceof` fails between module realms. */
  static override is(value: unknown): value is UnusableAnswer {
    return ProviderError.is(value) && 'answer' in value;
  }
}
