import { Anthropic } from '@anthropic-ai/sdk';
import type { LanguageModel } from '../../language-model.ts';
import { noPace, type Pace } from '../../pace.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { strictJsonSchema } from '../strict-json-schema.ts';
import { anthropicError } from './anthropic-error.ts';
import { readMessage } from './read-message.ts';

export interface AnthropicOptions {
  readonly apiKey: string;
  readonly model: string;
  /** Without the version, as the SDK takes it. @default 'https://api.anthropic.com' */
  readonly baseUrl?: string | undefined;
  /** For the whole call, reading the answer included. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** Enough for any answer that we ask for and the thinking before it, which newer models count in; the API wants a limit. */
const maxTokens = 8_192;

/**
 * Asks Anthropic for structured answers: messages with a JSON schema for the answer
 * (https://platform.claude.com/docs/en/build-with-claude/structured-outputs). Not a forced tool call, which models refuse
 * while they think, as the newer ones do unless told otherwise.
 */
export function createAnthropicModel({
  apiKey,
  model,
  baseUrl,
  timeoutMs = 20_000,
  pace = noPace,
}: AnthropicOptions): LanguageModel {
  const client = new Anthropic({
    apiKey,
    baseURL: baseUrl ?? null,
    // Given, since the SDK would otherwise read it from the environment behind the configuration's back.
    webhookKey: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
  });
  return {
    vendor: 'anthropic',
    async generate({ schema, system, user, signal }) {
      await pace();
      signal?.throwIfAborted();
      // The SDK's own time-out ends when the headers have come; this one ends when the answer has been read.
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const message = await client.messages.create(
          {
            model,
            max_tokens: maxTokens,
            system,
            messages: [{ role: 'user', content: user }],
            output_config: { format: { type: 'json_schema', schema: strictJsonSchema(schema) } },
          },
          { signal: signal ? AbortSignal.any([deadline, signal]) : deadline },
        );
        return readMessage(message, schema);
      } catch (error) {
        signal?.throwIfAborted();
        throw deadline.aborted
          ? providerErrorFromNetwork({ vendor: 'anthropic', error: deadline.reason })
          : anthropicError(error);
      }
    },
  };
}
