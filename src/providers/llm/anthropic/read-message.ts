import type { Anthropic } from '@anthropic-ai/sdk';
import type { z } from 'zod';
import type { ModelAnswer } from '../../language-model.ts';
import { readModelAnswer } from '../read-model-answer.ts';

/**
 * Why a message ended too early (https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons). A context
 * window that is full cuts an answer short as the limit of tokens does.
 */
const faults: Partial<Readonly<Record<Anthropic.StopReason, 'refused' | 'truncated'>>> = {
  refusal: 'refused',
  max_tokens: 'truncated',
  model_context_window_exceeded: 'truncated',
};

/**
 * Reads the structured answer out of a message. What was read from a cache or written to one counts as input.
 * @throws UnusableAnswer
 */
export function readMessage<Answer>(
  { model, content, stop_reason: stopReason, usage }: Anthropic.Message,
  schema: z.ZodType<Answer>,
): ModelAnswer<Answer> {
  const answer = {
    model,
    rawAnswer: content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join(''),
    inputTokens: usage.input_tokens + (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0),
    outputTokens: usage.output_tokens,
  };
  return readModelAnswer({ vendor: 'anthropic', answer, fault: stopReason ? faults[stopReason] : undefined }, schema);
}
