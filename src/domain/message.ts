export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** `automatic`: a confirmation, sent at once at any hour. `personal`: after a human-like delay. */
export const voices = ['automatic', 'personal'] as const;
export type Voice = (typeof voices)[number];

/** What a lead will read. An SMS has a text only. */
export interface MessageContent {
  readonly subject?: string | undefined;
  readonly text: string;
  readonly html?: string | undefined;
}

/** What the guardrails say of a draft. */
export interface Verdict {
  readonly result: 'pass' | 'review';
  /** One sentence a rule that objected. */
  readonly reasons: readonly string[];
}
