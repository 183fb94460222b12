import type { Finding } from './guardrails/finding.ts';

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
  /** `repair`: another draft may cure it. `review`: a person must look. */
  readonly result: 'pass' | 'repair' | 'review';
  /** One sentence a rule that objected. */
  readonly reasons: readonly string[];
  /** The objections behind the reasons; absent where only the reasons were kept. */
  readonly findings?: readonly Finding[] | undefined;
}
