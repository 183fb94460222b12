import { noteAttention, noteAttentionResolved } from './activity-proxies.ts';
import type { AttentionTeller } from './attention-desk.ts';

interface ToldLead {
  readonly leadId: string;
  readonly nowMs: () => number;
}

/** Tells a lead's timeline what waits for an operator. */
export function tellLead({ leadId, nowMs }: ToldLead): AttentionTeller {
  return {
    needed: (item, { because, type, vendor, code }) =>
      noteAttention({ leadId, nowMs: nowMs(), item, because, type, vendor, code }, item),
    resolved: (item, how) => noteAttentionResolved({ leadId, nowMs: nowMs(), item, how }, item),
  };
}
