import { z } from 'zod';
import { jsonOrUndefined } from '../json-or-undefined.ts';
import type { ModelAnswer } from '../language-model.ts';
import { UnusableAnswer } from './unusable-answer.ts';

interface GivenAnswer {
  readonly vendor: string;
  readonly answer: Omit<ModelAnswer<unknown>, 'value'>;
  /** What the vendor says of the answer; absent when the model ended it by itself. */
  readonly fault?: 'refused' | 'truncated' | undefined;
}

/**
 * Reads the value out of what a model answered.
 * @throws UnusableAnswer
 */
export function readModelAnswer<Answer>(
  { vendor, answer, fault }: GivenAnswer,
  schema: z.ZodType<Answer>,
): ModelAnswer<Answer> {
  if (fault !== undefined) throw new UnusableAnswer({ vendor, code: fault, answer });
  const json = jsonOrUndefined(answer.rawAnswer);
  if (json === undefined) {
    throw new UnusableAnswer({ vendor, code: 'invalid_answer', answer, problem: 'The answer is no JSON.' });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ...answer, value: parsed.data };
  const problem = z.prettifyError(parsed.error);
  throw new UnusableAnswer({ vendor, code: 'invalid_answer', answer, problem, cause: parsed.error });
}
