import type { Step } from '../../domain/sequence.ts';
import type { AlertTarget } from '../../domain/team.ts';
import type { Enrollment } from '../../store/ports/enrollment-store.ts';
import type { PlannedEnrollment, PlannedSequence, PlannedStep } from '../decision.ts';
import type { Enrolled } from '../enroll-lead.ts';

interface EnrollmentToPlan {
  readonly enrolled: Enrolled;
  readonly takesOver: boolean;
  /** Who is alerted anyway at the moment at which the sequence begins. */
  readonly alerted?: readonly AlertTarget[] | undefined;
  /** The step behind which it goes on; absent: it begins at its first. One that is no longer there leaves nothing to do. */
  readonly afterStep?: string | undefined;
}

/** Answers an enrollment as the workflow runs it; undefined of one that is over. */
export function plannedEnrollment({
  enrolled: { enrollment, confirmation },
  takesOver,
  alerted = [],
  afterStep,
}: EnrollmentToPlan): PlannedEnrollment | undefined {
  if (enrollment.state === 'stopped') return undefined;
  const planned = plannedSequence(enrollment);
  return {
    ...planned,
    // What waits for a confirmation begins later, when an alert is news again.
    ...(confirmation === undefined && { steps: withoutRepeatedAlerts(planned.steps, enrollment, alerted) }),
    ordinal: enrollment.ordinal,
    takesOver,
    ...(afterStep !== undefined && { steps: stepsAfter(planned.steps, afterStep) }),
    ...(confirmation && { confirmation: plannedSequence(confirmation.enrollment) }),
  };
}

function plannedSequence({ enrollmentId, version: { sequence } }: Enrollment): PlannedSequence {
  return { enrollmentId, sequence: sequence.name, steps: sequence.steps.map(plannedStep) };
}

function stepsAfter(steps: readonly PlannedStep[], afterStep: string): readonly PlannedStep[] {
  const place = steps.findIndex(({ stepId }) => stepId === afterStep);
  return place === -1 ? [] : steps.slice(place + 1);
}

/** Answers a step as the workflow runs it. */
export function plannedStep(step: Step): PlannedStep {
  const { id: stepId, kind } = step;
  return kind === 'alert' ? { stepId, kind, to: step.to } : { stepId, kind };
}

/** Leaves out of the alerts with which a sequence begins whom the route alerts with the same words. */
function withoutRepeatedAlerts(
  steps: readonly PlannedStep[],
  { version }: Enrollment,
  alerted: readonly AlertTarget[],
): readonly PlannedStep[] {
  const firstOther = steps.findIndex(({ kind }) => kind !== 'alert');
  return steps.map((step, index) => {
    const source = version.sequence.steps[index];
    const begins = firstOther === -1 || index < firstOther;
    if (step.kind !== 'alert' || !begins || (source?.kind === 'alert' && source.note !== undefined)) return step;
    return { ...step, to: step.to.filter((target) => !alerted.includes(target)) };
  });
}
