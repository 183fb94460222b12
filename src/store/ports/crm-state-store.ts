import type { CrmState } from '../../domain/crm-changes/crm-state.ts';
import type { CrmChange } from '../../domain/crm-changes/what-to-do.ts';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import type { LeadOrder } from './control-store.ts';

/** What the CRM may show of a lead by our own doing. */
export interface KnownCrmStates {
  /** Empty while we have neither written to the CRM nor seen the contact. */
  readonly states: readonly CrmState[];
  /** Changes whenever they do. */
  readonly version: string;
}

/** What a person changed in the CRM, and what is done about it. */
export interface CrmObedience {
  readonly leadId: string;
  /** What the CRM shows. */
  readonly seen: CrmState;
  /** Of what it was compared with. */
  readonly version: string;
  readonly change: CrmChange;
  /** The sequence to begin, for a wish to start one. */
  readonly sequence?: string | undefined;
  readonly event: TimelineEvent;
  readonly at: Date;
}

/** What came of it. */
export type Obeyed =
  /** A write or another reading came in between: compare again. */
  | { readonly kind: 'overtaken' }
  | {
      readonly kind: 'obeyed';
      /** Present when what runs was stopped. */
      readonly stopOrdinal?: number | undefined;
      /** Present when a sequence is to begin or to go on. */
      readonly order?: LeadOrder | undefined;
    };

/** Keeps what the CRM shows by our own doing apart from what people change in it. */
export interface CrmStateStore {
  known(leadId: string): Promise<KnownCrmStates>;
  /** Keeps what is about to be written to the CRM. Answers the write's id. */
  beginWrite(write: { readonly leadId: string; readonly state: CrmState; readonly at: Date }): Promise<number>;
  /** Says that the CRM took a write: what was known before it is so no longer. */
  endWrite(writeId: number, at: Date): Promise<void>;
  /**
   * Does what a person wants, in one transaction that locks the lead's row first: a stop, the lead's tags and status, an
   * order for a sequence, the timeline. From then on what was seen counts as known, so that it is obeyed once.
   * @throws NotFoundError
   */
  obey(obedience: CrmObedience): Promise<Obeyed>;
}
