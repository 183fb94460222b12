/** Where a lead stands in its way through the system. */
export type LeadStage = 'received' | 'assessed' | 'waiting' | 'in-review' | 'sending' | 'finished' | 'stopped';

/** What the CRM shows in `auto_status`. */
export const leadStatuses = ['New', 'Nurturing', 'Responded', 'Handed over', 'Stopped', 'Closed'] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** Why an enrollment ended before its last step. */
export type StopReason =
  | 'replied'
  /** Somebody else at the same company answered. */
  | 'colleague-replied'
  | 'operator'
  /** A person asked for it in the CRM. */
  | 'stopped-in-crm'
  /** The lead asked not to be written to, or reported our mail as spam. */
  | 'opted-out'
  | 'complained'
  /** Its address does not exist, or may not be written to. */
  | 'unreachable'
  /** It booked a meeting. */
  | 'meeting-booked'
  /** A person of ours writes to it. */
  | 'taken-over'
  /** A person moved it to another sequence. */
  | 'moved'
  /** A submission from a hotter source began another sequence, or its run had ended without telling so. */
  | 'superseded'
  /** A person said what the lead is, and it was routed anew. */
  | 'relabelled'
  /** The lead turned out to be the same person as another, who goes on. */
  | 'merged'
  /** The lead lives where a confirmed address is needed, and did not confirm it in time. */
  | 'not-confirmed'
  /** A person recalled the version of the sequence that it ran on. */
  | 'recalled';

/** The tag that tells CRM users that automation is silent for this contact. */
export const stopSequenceTag = 'STOP_SEQUENCE';
