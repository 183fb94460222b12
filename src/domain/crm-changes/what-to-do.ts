import { leadStatuses, stopSequenceTag, type LeadStatus } from '../lead-state.ts';
import { changedByPerson } from './changed-by-person.ts';
import type { CrmState } from './crm-state.ts';

interface Comparison {
  /** What the CRM may show by our own doing; empty while we have neither written to it nor seen it. */
  readonly ours: readonly CrmState[];
  readonly theirs: CrmState;
  /** Where the lead stands with us. */
  readonly lead: { readonly status: LeadStatus; readonly tags: readonly string[] };
  /** The source of each tag that stands for one, for example `demo_request` of `source:demo_request`. */
  readonly sourceOfTag: ReadonlyMap<string, string>;
}

/** What a person wants by what was changed in the CRM. */
type Wish =
  | { readonly kind: 'nothing' }
  /** Ends what runs. */
  | { readonly kind: 'stop' }
  /** Goes on where it stopped. */
  | { readonly kind: 'resume' }
  /** Begins the sequence of this source. */
  | { readonly kind: 'start'; readonly source: string };

/** A wish, and how the lead is to look with us from then on. */
export interface CrmChange {
  readonly wish: Wish;
  readonly status?: LeadStatus | undefined;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
}

/**
 * Decides what a person wants who changed a contact's tags or status; undefined when nobody did. A wish to stop comes before
 * all others. A contact that we see for the first time can stop us and nothing else: what else it shows was there before us.
 */
export function whatToDo({ ours, theirs, lead, sourceOfTag }: Comparison): CrmChange | undefined {
  const isFirstSight = ours.length === 0;
  const changed = changedByPerson(isFirstSight ? [lead] : ours, theirs);
  const status = leadStatuses.find((known) => known === changed.status);
  const [addTags, removeTags] = [changed.addedTags, changed.removedTags];
  const isEnd = status !== undefined && (isFirstSight ? status === 'Stopped' : endsAll.has(status));
  if (isEnd || addTags.includes(stopSequenceTag)) {
    return { wish: { kind: 'stop' }, status: isEnd ? status : 'Stopped', addTags, removeTags };
  }
  if (isFirstSight) return addTags.length === 0 ? undefined : { wish: { kind: 'nothing' }, addTags, removeTags: [] };
  const source = addTags.map((tag) => sourceOfTag.get(tag)).find((found) => found !== undefined);
  if (source !== undefined) {
    return { wish: { kind: 'start', source }, status: 'Nurturing', addTags, removeTags: withStopTag(removeTags) };
  }
  if (status === 'Nurturing' && lead.status !== 'Nurturing') {
    return { wish: { kind: 'resume' }, status, addTags, removeTags: withStopTag(removeTags) };
  }
  const isNews = status !== undefined || addTags.length > 0 || removeTags.length > 0;
  return isNews ? { wish: { kind: 'nothing' }, status, addTags, removeTags } : undefined;
}

const endsAll: ReadonlySet<LeadStatus> = new Set(['Stopped', 'Closed', 'Responded', 'Handed over']);

/** Whoever wants something to run wants no tag that says otherwise, wherever it came from. */
function withStopTag(removeTags: readonly string[]): string[] {
  return [...new Set([...removeTags, stopSequenceTag])];
}
