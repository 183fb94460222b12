/** One call of a language model, as it can be read back. */
export interface ModelCall {
  readonly submissionId: string;
  readonly purpose: 'assess';
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
  readonly latencyMs: number;
}

export interface ModelCallStore {
  record(leadId: string, call: ModelCall): Promise<void>;
  list(leadId: string): Promise<ModelCall[]>;
}
