import type { OpenAI } from 'openai';
import type { z } from 'zod';
import type { ModelAnswer } from '../../language-model.ts';
import { readModelAnswer } from '../read-model-answer.ts';

/**
 * Reads the structured answer out of a completion.
 * @throws UnusableAnswer
 */
export function readCompletion<Answer>(
  { choices, model, usage }: OpenAI.ChatCompletion,
  schema: z.ZodType<Answer>,
): ModelAnswer<Answer> {
  const choice = choices[0];
  const refusal = choice?.message.refusal;
  const answer = {
    model,
    rawAnswer: refusal ?? choice?.message.content ?? '',
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
  };
  return readModelAnswer({ vendor: 'openai', answer, fault: faultOf(choice) }, schema);
}

function faultOf(choice: OpenAI.ChatCompletion.Choice | undefined): 'refused' | 'truncated' | undefined {
  if (choice?.message.refusal != null || choice?.finish_reason === 'content_filter') return 'refused';
  return choice?.finish_reason === 'length' ? 'truncated' : undefined;
}
