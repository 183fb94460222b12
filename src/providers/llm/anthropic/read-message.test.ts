import { describe, expect, it } from '@jest/globals';
import type { Anthropic } from '@anthropic-ai/sdk';
import { z } from 'zod';
import { readMessage } from './read-message.ts';

const schema = z.strictObject({ score: z.int().min(1).max(100) });

function message(text: string, stopReason: Anthropic.StopReason = 'end_turn'): Anthropic.Message {
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-haiku-5-5',
    content: [
      { type: 'thinking', thinking: 'Hm.', signature: 'x' },
      { type: 'text', text, citations: null },
    ],
    stop_reason: stopReason,
    stop_sequence: null,
    usage: { input_tokens: 100, cache_read_input_tokens: 15, cache_creation_input_tokens: 5, output_tokens: 8 },
  } as unknown as Anthropic.Message;
}

describe('readMessage', () => {
  it('answers the value without the thinking, the model and what it cost', () => {
    expect(readMessage(message('{"score":91}'), schema)).toEqual({
      value: { score: 91 },
      model: 'claude-haiku-5-5',
      rawAnswer: '{"score":91}',
      inputTokens: 120,
      outputTokens: 8,
    });
  });

  it.each([
    { name: 'a refusal', answer: message('I cannot help with that.', 'refusal'), code: 'refused' },
    { name: 'a refusal in the form asked for', answer: message('{"score":91}', 'refusal'), code: 'refused' },
    { name: 'an answer cut short', answer: message('{"sco', 'max_tokens'), code: 'truncated' },
    { name: 'a full window', answer: message('{"sco', 'model_context_window_exceeded'), code: 'truncated' },
    { name: 'no JSON', answer: message('Sure! 91.'), code: 'invalid_answer' },
    { name: 'a value out of bounds', answer: message('{"score":900}'), code: 'invalid_answer' },
  ])('does not take $name', ({ answer, code }) => {
    expect(() => readMessage(answer, schema)).toThrow(
      expect.objectContaining({ message: `anthropic answered ${code}`, code, isRetryable: false }),
    );
  });
});
