import { OpenAI } from 'openai';
import type { LanguageModel } from '../../language-model.ts';
import { noPace, type Pace } from '../../pace.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { openAiError } from './openai-error.ts';
import { readCompletion } from './read-completion.ts';
import { strictJsonSchema } from '../strict-json-schema.ts';

export interface OpenAiOptions {
  readonly apiKey: string;
  readonly model: string;
  /** With the version, as the SDK takes it. @default 'https://api.openai.com/v1' */
  readonly baseUrl?: string | undefined;
  /** For the whole call, reading the answer included. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/**
 * Asks OpenAI, or any server that speaks its protocol, for structured answers: chat completions with a strict JSON
 * schema (https://platform.openai.com/docs/guides/structured-outputs).
 */
export function createOpenAiModel({
  apiKey,
  model,
  baseUrl,
  timeoutMs = 20_000,
  pace = noPace,
}: OpenAiOptions): LanguageModel {
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl ?? null,
    // Given, since the SDK would otherwise read both from the environment behind the configuration's back.
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
  });
  return {
    vendor: 'openai',
    async generate({ name, schema, system, user, signal }) {
      await pace();
      signal?.throwIfAborted();
      // The SDK's own time-out ends when the headers have come; this one ends when the answer has been read.
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const completion = await client.chat.completions.create(
          {
            model,
            messages: [
              { role: 'system', content: system },
              { role: 'user', content: user },
            ],
            response_format: {
              type: 'json_schema',
              json_schema: { name, strict: true, schema: strictJsonSchema(schema) },
            },
          },
          { signal: signal ? AbortSignal.any([deadline, signal]) : deadline },
        );
        return readCompletion(completion, schema);
      } catch (error) {
        signal?.throwIfAborted();
        throw deadline.aborted
          ? providerErrorFromNetwork({ vendor: 'openai', error: deadline.reason })
          : openAiError(error);
      }
    },
  };
}
