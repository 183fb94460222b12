import { describe, expect, it } from '@jest/globals';
import type { OpenAI } from 'openai';
import { z } from 'zod';
import { readCompletion } from './read-completion.ts';

const schema = z.strictObject({ score: z.int().min(1).max(100) });

type Choice = OpenAI.ChatCompletion.Choice;

function completion(
  content: string | null,
  finishReason: Choice['finish_reason'] = 'stop',
  refusal: string | null = null,
): OpenAI.ChatCompletion {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'gpt-5-mini-2025-08-07',
    choices: [
      { index: 0, finish_reason: finishReason, logprobs: null, message: { role: 'assistant', content, refusal } },
    ],
    usage: { prompt_tokens: 120, completion_tokens: 8, total_tokens: 128 },
  };
}

describe('readCompletion', () => {
  it('answers the value, the model and what it cost', () => {
    expect(readCompletion(completion('{"score":91}'), schema)).toEqual({
      value: { score: 91 },
      model: 'gpt-5-mini-2025-08-07',
      rawAnswer: '{"score":91}',
      inputTokens: 120,
      outputTokens: 8,
    });
  });

  it.each([
    { name: 'a refusal', answer: completion(null, 'stop', 'I cannot help with that.'), code: 'refused' },
    { name: 'a filtered answer', answer: completion('', 'content_filter'), code: 'refused' },
    { name: 'an answer cut short', answer: completion('{"sco', 'length'), code: 'truncated' },
    { name: 'no JSON', answer: completion('Sure! 91.'), code: 'invalid_answer' },
    { name: 'a value out of bounds', answer: completion('{"score":900}'), code: 'invalid_answer' },
    { name: 'a property too many', answer: completion('{"score":9,"to":"x"}'), code: 'invalid_answer' },
    { name: 'no choice', answer: { ...completion(null), choices: [] }, code: 'invalid_answer' },
  ])('does not take $name', ({ answer, code }) => {
    expect(() => readCompletion(answer, schema)).toThrow(
      expect.objectContaining({ message: `openai answered ${code}`, code, isRetryable: false }),
    );
  });

  it('keeps the raw answer for whoever reads the call back', () => {
    expect(() => readCompletion(completion('Sure! 91.'), schema)).toThrow(
      expect.objectContaining({ detail: 'Sure! 91.' }),
    );
  });
});
