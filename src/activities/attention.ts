import { activityInfo } from '@temporalio/activity';
import { describeFailure } from '../domain/failures/describe-failure.ts';
import { failureCause, type FailedItem } from '../domain/failures/failure-cause.ts';
import { failureTypes } from '../domain/failure-types.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { LeadSubject } from './subject.ts';

/** Something that a lead's workflow could not do; histories of before failures were listed lack its type. */
export interface AttentionNote extends LeadSubject, Omit<FailedItem, 'type'> {
  /** In plain words, without personal data. */
  readonly because: string;
  readonly type?: string | undefined;
}

export interface AttentionResolved extends LeadSubject {
  readonly item: string;
  readonly how: 'retry' | 'skip' | 'recovered' | 'withdrawn';
}

const toldAs = {
  retry: 'An operator asked to try again',
  skip: 'An operator chose to go on without it',
  recovered: 'It worked again by itself',
  withdrawn: 'What it was part of was stopped',
} as const;

/** Makes the activities that tell what waits for an operator: to a lead's timeline, and to the list of failures. */
export function createAttentionActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  noteAttention(note: AttentionNote): Promise<void>;
  noteAttentionResolved(note: AttentionResolved): Promise<void>;
} {
  return {
    async noteAttention({ leadId, nowMs, because, type = failureTypes.unexpected, item, vendor, code }) {
      const at = new Date(nowMs);
      const failed: FailedItem = { item, type, vendor, code };
      await store.failures.open(
        {
          leadId,
          workflowId: workflowId(),
          item,
          vendor,
          type,
          ...failureCause(failed),
          because: describeFailure(failed),
        },
        at,
      );
      await store.timeline.append(leadId, [
        { at, type: 'attention-needed', summary: `${item} needs attention: ${because}.`, data: { item } },
      ]);
    },
    async noteAttentionResolved({ leadId, nowMs, item, how }) {
      const at = new Date(nowMs);
      await store.failures.close({ workflowId: workflowId(), item }, how, at);
      await store.timeline.append(leadId, [
        { at, type: 'attention-resolved', summary: `${item}: ${toldAs[how]}.`, data: { item, how } },
      ]);
    },
  };
}

function workflowId(): string {
  return activityInfo().workflowExecution?.workflowId ?? '';
}
