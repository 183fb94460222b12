import type { z } from 'zod';

export interface ModelRequest<Answer> {
  /** Names the schema to the vendor: letters, digits and underscores. */
  readonly name: string;
  /** What the answer must be. Vendors ask for every property, so one that may be missing is better nullable. */
  readonly schema: z.ZodType<Answer>;
  readonly system: string;
  readonly user: string;
  /** Gives the call up; `generate` then throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface ModelAnswer<Answer> {
  readonly value: Answer;
  /** The model that answered, as the vendor names it. */
  readonly model: string;
  readonly rawAnswer: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Asks a language model for one structured answer. */
export interface LanguageModel {
  readonly vendor: string;
  /**
   * Answers with a value that passed the schema.
   * @throws UnusableAnswer when the model answered and the answer is of no use; ProviderError when it did not answer
   */
  generate<Answer>(request: ModelRequest<Answer>): Promise<ModelAnswer<Answer>>;
}
