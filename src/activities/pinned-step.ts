import type { Step } from '../domain/sequence.ts';
import type { Enrollment } from '../store/ports/enrollment-store.ts';

/** Finds a step of the kind that is expected in the sequence that an enrollment pinned. */
export function pinnedStep<Kind extends Step['kind']>(
  { enrollmentId, version }: Enrollment,
  stepId: string,
  kind: Kind,
): Extract<Step, { kind: Kind }> {
  const step = version.sequence.steps.find(({ id }) => id === stepId);
  if (step?.kind !== kind) throw new Error(`Enrollment ${enrollmentId} has no ${kind} step ${stepId}`);
  return step as Extract<Step, { kind: Kind }>;
}
