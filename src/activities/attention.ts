import type { ActivityDependencies } from './activity-dependencies.ts';
import type { LeadSubject } from './subject.ts';

export interface AttentionNote extends LeadSubject {
  readonly item: string;
  /** In plain words, without personal data. */
  readonly because: string;
}

export interface AttentionResolved extends LeadSubject {
  readonly item: string;
  readonly how: 'retry' | 'skip' | 'recovered';
}

const toldAs = {
  retry: 'An operator asked to try again',
  skip: 'An operator chose to go on without it',
  recovered: 'It worked again by itself',
} as const;

/** Makes the activities that tell a lead's timeline what waits for an operator. */
export function createAttentionActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  noteAttention(note: AttentionNote): Promise<void>;
  noteAttentionResolved(note: AttentionResolved): Promise<void>;
} {
  return {
    async noteAttention({ leadId, nowMs, item, because }) {
      await store.timeline.append(leadId, [
        {
          at: new Date(nowMs),
          type: 'attention-needed',
          summary: `${item} needs attention: ${because}.`,
          data: { item },
        },
      ]);
    },
    async noteAttentionResolved({ leadId, nowMs, item, how }) {
      await store.timeline.append(leadId, [
        { at: new Date(nowMs), type: 'attention-resolved', summary: `${item}: ${toldAs[how]}.`, data: { item, how } },
      ]);
    },
  };
}
