import type { StepSubject } from '../subject.ts';

/** Names what one step of one enrollment does outside: the same whenever a workflow runs the step again. */
export function stepKey({ enrollmentId, stepId }: Pick<StepSubject, 'enrollmentId' | 'stepId'>): string {
  return `${enrollmentId}:${stepId}`;
}
