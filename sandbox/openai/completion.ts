import { randomUUID } from 'node:crypto';
import type { OpenAI } from 'openai';

/** The name by which the stand-in's model goes. */
const modelName = 'sandbox-rules';

/** English text has about four characters a token (https://platform.openai.com/tokenizer). */
const charactersPerToken = 4;

interface CompletionContent {
  readonly content: string | null;
  readonly refusal?: string;
  readonly finishReason?: 'stop' | 'length';
}

/** Writes a chat completion as OpenAI does; tokens are counted by the length of the texts. */
export function completion(
  promptText: string,
  { content, refusal, finishReason = 'stop' }: CompletionContent,
): OpenAI.ChatCompletion {
  const promptTokens = tokensOf(promptText);
  const completionTokens = tokensOf(content ?? refusal ?? '');
  return {
    id: `chatcmpl-${randomUUID().replaceAll('-', '')}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1_000),
    model: modelName,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: refusal ?? null },
        logprobs: null,
        finish_reason: finishReason,
      },
    ],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
