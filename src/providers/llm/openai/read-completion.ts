import type { OpenAI } from 'openai';
import type { z } from 'zod';
import type { ModelAnswer } from '../../language-model.ts';
import { ProviderError } from '../../provider-error.ts';

/**
 * Reads the structured answer out of a completion.
 * @throws ProviderError with code `refused`, `truncated` or `invalid_answer`; the raw answer stands in its `detail`
 */
export function readCompletion<Answer>(
  { choices, model, usage }: OpenAI.ChatCompletion,
  schema: z.ZodType<Answer>,
): ModelAnswer<Answer> {
  const choice = choices[0];
  const rawAnswer = choice?.message.content ?? '';
  const refusal = choice?.message.refusal;
  if (refusal != null) throw unusable('refused', refusal);
  if (choice?.finish_reason === 'content_filter') throw unusable('refused', rawAnswer);
  if (choice?.finish_reason === 'length') throw unusable('truncated', rawAnswer);
  const parsed = schema.safeParse(parseJson(rawAnswer));
  if (!parsed.success) throw unusable('invalid_answer', rawAnswer, parsed.error);
  return {
    value: parsed.data,
    model,
    rawAnswer,
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Not retryable: the same prompt would mostly get the same answer, and each costs money. */
function unusable(code: 'refused' | 'truncated' | 'invalid_answer', detail: string, cause?: unknown): ProviderError {
  return new ProviderError({ vendor: 'openai', code, isRetryable: false, outcome: 'not-processed', detail, cause });
}
