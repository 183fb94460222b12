import { stepsAfterMove, type Standing } from '../domain/versions/steps-after-move.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { PlannedStep } from './decision.ts';
import { plannedStep } from './steps/planned-enrollment.ts';
import type { LeadSubject } from './subject.ts';

/** An enrollment that has heard of an order about its version, and where it stands. */
export interface MoveVersionRequest extends LeadSubject, Standing {
  readonly enrollmentId: string;
  /** True: the next step was begun, and its message is written or in review. */
  readonly isBegun: boolean;
  /** What is never done again, wherever it stands in the new version. */
  readonly doneSteps: readonly string[];
}

/** What an order makes of an enrollment: `later`, the step in hand is done first, as it was written. */
export type VersionChange =
  { readonly kind: 'unchanged' | 'later' } | { readonly kind: 'moved'; readonly steps: readonly PlannedStep[] };

/** Makes the activities that carry out what operators decided about versions of sequences. */
export function createMoveVersionActivities({ store }: Pick<ActivityDependencies, 'store'>): {
  moveVersion(request: MoveVersionRequest): Promise<VersionChange>;
  listOrdered(request: ListOrderedRequest): Promise<string[]>;
  stopOrdered(request: StopOrderedRequest): Promise<string[]>;
} {
  const { versions } = store;
  return {
    listOrdered: ({ orderId, after, limit }) => versions.listOrdered(orderId, { after, limit }),

    /** Answers the enrollments that were stopped: none where the order moves them instead. */
    stopOrdered: ({ leadId, orderId, nowMs }) => versions.stopOrdered({ leadId, orderId, at: new Date(nowMs) }),

    /** Asked again after it was carried out, it answers the same. */
    async moveVersion({ leadId, enrollmentId, next, last, isBegun, doneSteps, nowMs }) {
      const order = await versions.findOrder(enrollmentId);
      if (order?.to === undefined) return { kind: 'unchanged' };
      const { orderId, keepsWritten, isRecalled, mapping } = order;
      // What was recalled never goes out, so that waiting for it would be for ever.
      if (isBegun && keepsWritten && !isRecalled) return { kind: 'later' };
      const request = { leadId, enrollmentId, orderId, at: new Date(nowMs) };
      const standing = { next, last };
      const after = stepsAfterMove({ from: order.from.sequence, to: order.to.sequence, mapping, standing });
      if (after.kind === 'unmapped') {
        await versions.stay({ ...request, unmappedStep: after.stepId });
        return { kind: 'unchanged' };
      }
      if (!(await versions.move({ ...request, ...(isBegun && { withdrawnStep: next }) }))) return { kind: 'later' };
      const steps = after.steps.filter(({ id }) => !doneSteps.includes(id)).map(plannedStep);
      return { kind: 'moved', steps };
    },
  };
}

export interface ListOrderedRequest {
  readonly orderId: string;
  /** The last id of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface StopOrderedRequest extends LeadSubject {
  readonly orderId: string;
}
