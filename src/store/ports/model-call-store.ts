/** What a model is asked to do: judge a lead, write a message, check what another wrote, or read an answer. */
type ModelPurpose = 'assess' | 'write' | 'check' | 'understand';

/** One call of a language model, as it can be read back. */
export interface ModelCall {
  readonly submissionId: string;
  readonly purpose: ModelPurpose;
  readonly at: Date;
  readonly vendor: string;
  /** Absent when the call failed before a model answered. */
  readonly model?: string | undefined;
  readonly promptHash: string;
  /** The exact prompt: system text, then user text. */
  readonly prompt: { readonly system: string; readonly user: string };
  readonly rawAnswer?: string | undefined;
  readonly errorCode?: string | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  /** Absent when the price of the model is not known, or no answer came. */
  readonly costUsd?: number | undefined;
  readonly latencyMs: number;
}

/** What calls have cost, in US dollars; those whose cost is not known do not count. */
export interface ModelSpending {
  /** Of all leads, since the moment asked for. */
  readonly sinceUsd: number;
  /** Of the lead and those it absorbed, ever. */
  readonly leadUsd: number;
}

/** How the calls of one vendor for one purpose went. */
export interface ModelHealth {
  readonly vendor: string;
  readonly purpose: ModelPurpose;
  readonly calls: number;
  readonly failed: number;
  /** Each once, in the order of the alphabet. */
  readonly errorCodes: readonly string[];
}

/** Keeps every call of a language model, and what each has cost. */
export interface ModelCallStore {
  record(leadId: string, call: ModelCall): Promise<void>;
  /** Lists the calls of a lead, oldest first. */
  list(leadId: string): Promise<ModelCall[]>;
  /** Sums up what was spent on all leads since a moment, and on one lead. */
  spending(request: { readonly leadId: string; readonly since: Date }): Promise<ModelSpending>;
  /** Tells how the calls since a moment went, by vendor and purpose; nothing of those that were not called. */
  health(request: { readonly since: Date }): Promise<readonly ModelHealth[]>;
}
