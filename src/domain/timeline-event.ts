/** The kinds of fact a lead's timeline tells, each a noun and what happened to it. */
export type TimelineEventType =
  | 'lead-received'
  | 'leads-merged'
  | 'dossier-built'
  | 'lead-assessed'
  | 'route-chosen'
  | 'message-drafted'
  | 'message-validated'
  | 'review-requested'
  | 'review-escalated'
  | 'review-decided'
  | 'review-closed'
  | 'feedback-given'
  | 'wait-started'
  | 'wait-skipped'
  | 'message-sent'
  | 'message-not-sent'
  | 'alert-sent'
  | 'alert-not-sent'
  | 'crm-updated'
  | 'note-written'
  | 'reply-received'
  | 'address-confirmed'
  | 'sequence-finished'
  | 'sequence-stopped'
  | 'attention-needed'
  | 'attention-resolved';

/** One fact of a lead's story. */
export interface TimelineEvent {
  readonly at: Date;
  readonly type: TimelineEventType;
  /** One sentence a salesperson understands. */
  readonly summary: string;
  readonly data?: Readonly<Record<string, unknown>>;
}
