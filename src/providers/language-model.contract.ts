import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { LanguageModel, ModelRequest } from './language-model.ts';
import { describeFailures, type ConnectOverrides, type FailingVendor } from './provider-failures.contract.ts';

/** What the stand-in of a model is told to say next; the names are the sandbox's. */
type ScriptedAnswer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'wrong-json'; readonly text: string }
  | { readonly kind: 'refused' | 'truncated' };

/** A model vendor's stand-in, and the adapter that is connected to it. */
export interface ModelVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): LanguageModel;
  answerNext(answer: ScriptedAnswer): void;
  readonly credentials: readonly string[];
}

const request: ModelRequest<{ readonly score: number; readonly reasoning: string }> = {
  name: 'assessment',
  schema: z.strictObject({ score: z.int().min(1).max(100), reasoning: z.string().min(1) }),
  system: 'Judge this lead.',
  user: 'Jane Doe wrote: please call me today.',
};

/** States what every language model does. */
export function describeLanguageModel(name: string, make: () => ModelVendor): void {
  describe(`${name} as a language model`, () => {
    it('answers a value of the schema, who gave it, and its cost', async () => {
      const vendor = make();
      const value = { score: 91, reasoning: 'Wants a call today.' };
      vendor.answerNext({ kind: 'value', value });
      const answer = await vendor.connect().generate(request);
      expect(answer).toMatchObject({ value, rawAnswer: JSON.stringify(value) });
      expect(answer.model).not.toBe('');
      expect(answer.inputTokens).toBeGreaterThan(0);
      expect(answer.outputTokens).toBeGreaterThan(0);
    });

    it.each<{ answer: ScriptedAnswer; code: string }>([
      { answer: { kind: 'refused' }, code: 'refused' },
      { answer: { kind: 'truncated' }, code: 'truncated' },
      { answer: { kind: 'wrong-json', text: 'Sure! Jane scores 91.' }, code: 'invalid_answer' },
      { answer: { kind: 'value', value: { score: 900, reasoning: 'Jane' } }, code: 'invalid_answer' },
    ])('does not take $answer: $code', async ({ answer, code }) => {
      const vendor = make();
      vendor.answerNext(answer);
      const generated = vendor.connect().generate(request);
      await expect(generated).rejects.toMatchObject({ name: 'ProviderError', code, isRetryable: false });
      await expect(generated).rejects.not.toThrow(/Jane/);
    });

    it('ends with the reason of its caller when the caller gives up', async () => {
      const vendor = make();
      vendor.failNext({ kind: 'hang' });
      const signal = AbortSignal.timeout(100);
      const generated = vendor.connect().generate({ ...request, signal });
      const thrown = await generated.catch((error: unknown) => error);
      expect(signal.aborted).toBe(true);
      expect(thrown).toBe(signal.reason);
    });

    describeFailures(() => {
      const vendor = make();
      return {
        failNext: (failure) => vendor.failNext(failure),
        call: (overrides) => vendor.connect(overrides).generate(request),
        secrets: [...vendor.credentials, 'Jane', 'call me'],
      };
    });
  });
}
