import { randomUUID } from 'node:crypto';
import type { OpenAI } from 'openai';
import { countTokens } from '../model/count-tokens.ts';
import type { PlayedAnswer } from '../model/play-model.ts';
import { sandboxModelName } from '../model/sandbox-model-name.ts';

/** Writes a chat completion as OpenAI does; tokens are counted by the length of the texts. */
export function completion(promptText: string, answer: PlayedAnswer): OpenAI.ChatCompletion {
  const isRefused = answer.kind === 'refused';
  const promptTokens = countTokens(promptText);
  const completionTokens = countTokens(isRefused ? answer.refusal : answer.text);
  return {
    id: `chatcmpl-${randomUUID().replaceAll('-', '')}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1_000),
    model: sandboxModelName,
    choices: [
      {
        index: 0,
        message: isRefused
          ? { role: 'assistant', content: null, refusal: answer.refusal }
          : { role: 'assistant', content: answer.text, refusal: null },
        logprobs: null,
        finish_reason: answer.kind === 'truncated' ? 'length' : 'stop',
      },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}
