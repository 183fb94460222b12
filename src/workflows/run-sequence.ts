import { condition, createEventGroup, isCancellation } from '@temporalio/workflow';
import type { PlannedEnrollment, PlannedSequence, PlannedStep } from '../activities/decision.ts';
import type { StepSubject } from '../activities/subject.ts';
import { finishEnrollment, planWait } from './activity-proxies.ts';
import { awaitConfirmation, isConfirmed } from './await-confirmation.ts';
import type { LeadStage } from '../domain/lead-state.ts';
import { silence, type LeadRun, type Speaker } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { sendMessage } from './send-message.ts';

/** An enrollment, the submission that caused it, and its place among the run's speakers. */
export interface SequenceRun extends PlannedEnrollment {
  readonly submissionId: string;
  readonly speaker: Speaker;
}

/** Steps, and the submission that caused them. */
interface StepsRun extends PlannedSequence {
  readonly submissionId: string;
}

export type SequenceEnding = Extract<LeadStage, 'finished' | 'stopped'>;

/**
 * Runs one enrollment, step by step, until its last step or a stop, once no other speaks to the lead. One that needs a
 * confirmed address asks for it first. A stop cancels its waits and what has not begun; a call to a provider that has begun
 * ends and is recorded.
 */
export async function runSequence(run: LeadRun, enrollment: SequenceRun): Promise<SequenceEnding> {
  const { ordinal, takesOver, submissionId, confirmation, speaker } = enrollment;
  if (takesOver) run.speakers.filter((other) => other !== speaker).forEach(silence);
  if (run.stopOrdinal > ordinal) silence(speaker);
  try {
    return await speaker.scope.run(async () => {
      if (run.speakers[0] !== speaker) await condition(() => run.speakers[0] === speaker);
      if (confirmation !== undefined && !(await confirm(run, { ...confirmation, submissionId }))) return 'stopped';
      return runInGroup(run, enrollment);
    });
  } catch (error) {
    if (!(isCancellation(error) && speaker.isSilenced)) throw error;
    return 'stopped';
  } finally {
    run.speakers.splice(run.speakers.indexOf(speaker), 1);
  }
}

/** Asks the lead to confirm its address, unless it has meanwhile. */
async function confirm(run: LeadRun, asking: StepsRun): Promise<boolean> {
  if (!(await isConfirmed(run, 'confirmation'))) return (await runInGroup(run, asking)) === 'finished';
  await finish(run, asking);
  return true;
}

function runInGroup(run: LeadRun, steps: StepsRun): Promise<SequenceEnding> {
  return createEventGroup(`Sequence ${steps.sequence}`, { id: steps.enrollmentId }).withScope(() =>
    runSteps(run, steps),
  );
}

async function runSteps(run: LeadRun, enrollment: StepsRun): Promise<SequenceEnding> {
  for (const step of enrollment.steps) {
    const goesOn = await runStep(run, enrollment, step);
    if (!goesOn) return 'stopped';
  }
  await finish(run, enrollment);
  return 'finished';
}

async function finish(run: LeadRun, { enrollmentId }: StepsRun): Promise<void> {
  await persevere(run.desk, 'enrollment-end', () =>
    finishEnrollment({ leadId: run.leadId, enrollmentId, nowMs: run.nowMs() }),
  );
}

/** Answers false when the enrollment is over. */
async function runStep(run: LeadRun, enrollment: StepsRun, step: PlannedStep): Promise<boolean> {
  const { enrollmentId, submissionId } = enrollment;
  const { stepId } = step;
  const subject = (): StepSubject => ({ leadId: run.leadId, submissionId, enrollmentId, stepId, nowMs: run.nowMs() });
  if (step.kind === 'message') return sendMessage(run, step, subject);
  if (step.kind === 'confirm') return awaitConfirmation(run, stepId, subject);

  const pause = await persevere(run.desk, `wait:${stepId}`, () => planWait(subject(), stepId));
  if (pause !== undefined) await run.wait.until({ what: `the step after ${stepId}`, ...pause });
  return true;
}
