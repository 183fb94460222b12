import { CancellationScope, createEventGroup, isCancellation } from '@temporalio/workflow';
import type { PlannedEnrollment, PlannedStep } from '../activities/decide.ts';
import type { StepSubject } from '../activities/subject.ts';
import { finishEnrollment, planWait } from './activity-proxies.ts';
import type { LeadStage } from '../domain/lead-state.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { sendMessage } from './send-message.ts';

/** An enrollment and the submission that caused it. */
export interface SequenceRun extends PlannedEnrollment {
  readonly submissionId: string;
}

export type SequenceEnding = Extract<LeadStage, 'finished' | 'stopped'>;

/**
 * Runs one enrollment, step by step, until its last step or a stop. A stop cancels its waits and what has not begun; a
 * call to a provider that has begun ends and is recorded.
 */
export async function runSequence(run: LeadRun, enrollment: SequenceRun): Promise<SequenceEnding> {
  const scope = new CancellationScope();
  run.enrollment = { ordinal: enrollment.ordinal, scope };
  const isStopped = (): boolean => run.stopOrdinal > enrollment.ordinal;
  if (isStopped()) scope.cancel();
  try {
    return await scope.run(() =>
      createEventGroup(`Sequence ${enrollment.sequence}`, { id: enrollment.enrollmentId }).withScope(() =>
        runSteps(run, enrollment),
      ),
    );
  } catch (error) {
    if (!(isCancellation(error) && isStopped())) throw error;
    return 'stopped';
  } finally {
    run.enrollment = undefined;
  }
}

async function runSteps(run: LeadRun, enrollment: SequenceRun): Promise<SequenceEnding> {
  for (const step of enrollment.steps) {
    const goesOn = await runStep(run, enrollment, step);
    if (!goesOn) return 'stopped';
  }
  const { enrollmentId } = enrollment;
  await persevere(run.desk, 'enrollment-end', () =>
    finishEnrollment({ leadId: run.leadId, enrollmentId, nowMs: run.nowMs() }),
  );
  return 'finished';
}

/** Answers false when the ledger says that the enrollment is over. */
async function runStep(run: LeadRun, enrollment: SequenceRun, step: PlannedStep): Promise<boolean> {
  const { enrollmentId, submissionId } = enrollment;
  const { stepId } = step;
  const subject = (): StepSubject => ({ leadId: run.leadId, submissionId, enrollmentId, stepId, nowMs: run.nowMs() });
  if (step.kind === 'message') return sendMessage(run, step, subject);

  const pause = await persevere(run.desk, `wait:${stepId}`, () => planWait(subject(), stepId));
  if (pause !== undefined) await run.wait.until({ what: `the step after ${stepId}`, ...pause });
  return true;
}
