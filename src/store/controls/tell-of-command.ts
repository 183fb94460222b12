import type { TimelineEvent } from '../../domain/timeline-event.ts';
import { remarkOf } from '../../domain/remark-of.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { ControlStore } from '../ports/control-store.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';

/** A person's word on one lead, as the store's methods take it. */
export type LeadWord = Parameters<ControlStore['pause']>[0];

interface Told extends Pick<TimelineEvent, 'type' | 'data'> {
  /** What was done, as the end of a sentence that begins with who did it. */
  readonly did: string;
}

/** Tells a lead's timeline what a person decided, with the person's name and note. */
export async function tellOfCommand(
  context: StoreContext,
  { leadId, by, note, at }: LeadWord,
  { type, did, data }: Told,
): Promise<void> {
  const event = { at, type, summary: `${capitalised(by)} ${did}.${remarkOf(note)}`, ...(data && { data }) };
  const sealer = await leadSealer(context, leadId);
  await tellTimeline(context.db, { leadId, sealer }, event);
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
