import { randomUUID } from 'node:crypto';
import { countTokens } from '../model/count-tokens.ts';
import type { PlayedAnswer } from '../model/play-model.ts';
import { sandboxModelName } from '../model/sandbox-model-name.ts';

/** The part of Anthropic's message that there is without thinking, tools and caches. */
interface WrittenMessage {
  readonly id: string;
  readonly type: 'message';
  readonly role: 'assistant';
  readonly model: string;
  readonly content: readonly { readonly type: 'text'; readonly text: string; readonly citations: null }[];
  readonly stop_reason: 'end_turn' | 'max_tokens' | 'refusal';
  readonly stop_sequence: null;
  readonly usage: { readonly input_tokens: number; readonly output_tokens: number };
}

const stopReasons = { answered: 'end_turn', truncated: 'max_tokens', refused: 'refusal' } as const;

/**
 * Writes a message as Anthropic does (https://platform.claude.com/docs/en/api/messages); tokens are counted by the length
 * of the texts.
 */
export function message(promptText: string, answer: PlayedAnswer): WrittenMessage {
  const text = answer.kind === 'refused' ? answer.refusal : answer.text;
  return {
    id: `msg_${randomUUID().replaceAll('-', '')}`,
    type: 'message',
    role: 'assistant',
    model: sandboxModelName,
    content: [{ type: 'text', text, citations: null }],
    stop_reason: stopReasons[answer.kind],
    stop_sequence: null,
    usage: { input_tokens: countTokens(promptText), output_tokens: countTokens(text) },
  };
}
