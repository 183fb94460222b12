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
  | 'step-skipped'
  | 'lead-paused'
  | 'lead-resumed'
  | 'lead-taken-over'
  | 'sequence-ordered'
  | 'message-sent'
  | 'message-not-sent'
  | 'delivery-looked-up'
  | 'resend-ordered'
  | 'alert-sent'
  | 'alert-not-sent'
  | 'alert-passed-on'
  | 'alert-taken'
  | 'alert-closed'
  | 'task-added'
  | 'task-not-added'
  | 'ticket-opened'
  | 'ticket-not-opened'
  | 'tags-changed'
  | 'branch-chosen'
  | 'crm-updated'
  | 'crm-changed'
  | 'note-written'
  | 'reply-received'
  | 'delivery-reported'
  | 'address-suppressed'
  | 'suppression-lifted'
  | 'reply-understood'
  | 'reply-forwarded'
  | 'address-confirmed'
  | 'meeting-booked'
  | 'meeting-canceled'
  | 'outcome-recorded'
  | 'outcome-withdrawn'
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
