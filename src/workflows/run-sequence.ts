import { condition, createEventGroup, isCancellation } from '@temporalio/workflow';
import type { PlannedEnrollment, PlannedSequence, PlannedStep } from '../activities/decision.ts';
import type { StepSubject } from '../activities/subject.ts';
import { finishEnrollment } from './activity-proxies.ts';
import { isConfirmed } from './await-confirmation.ts';
import type { LeadStage } from '../domain/lead-state.ts';
import type { CrmReading } from './fresh-read.ts';
import { silence, type LeadRun, type Speaker } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { runStep } from './run-step.ts';
import { watchVersion } from './version-watch.ts';
import { writeToCrm } from './write-to-crm.ts';

/** An enrollment, the submission that caused it, and its place among the run's speakers. */
export interface SequenceRun extends PlannedEnrollment {
  readonly submissionId: string;
  readonly speaker: Speaker;
  readonly crmReading: CrmReading;
}

/** Steps, and the submission that caused them. */
interface StepsRun extends PlannedSequence {
  readonly submissionId: string;
  readonly crmReading: CrmReading;
}

export type SequenceEnding = Extract<LeadStage, 'finished' | 'stopped'>;

/**
 * Runs one enrollment, step by step, until its last step or a stop, once no other speaks to the lead. One that needs a
 * confirmed address asks for it first. A stop cancels its waits and what has not begun; a call to a provider that has begun
 * ends and is recorded.
 */
export async function runSequence(run: LeadRun, enrollment: SequenceRun): Promise<SequenceEnding> {
  const { ordinal, takesOver, submissionId, speaker, crmReading } = enrollment;
  if (takesOver) run.speakers.filter((other) => other !== speaker).forEach(silence);
  if (run.stopOrdinal > ordinal) silence(speaker);
  try {
    return await speaker.scope.run(async () => {
      if (run.speakers[0] !== speaker) await condition(() => run.speakers[0] === speaker);
      return runThrough(run, { submissionId, crmReading, enrollment });
    });
  } catch (error) {
    if (!(isCancellation(error) && speaker.isSilenced)) throw error;
    return 'stopped';
  } finally {
    run.speakers.splice(run.speakers.indexOf(speaker), 1);
  }
}

/** Runs an enrollment, and those to which a step goes from it. */
async function runThrough(
  run: LeadRun,
  { enrollment, ...cause }: Pick<StepsRun, 'submissionId' | 'crmReading'> & { readonly enrollment: PlannedEnrollment },
): Promise<SequenceEnding> {
  const { confirmation } = enrollment;
  if (confirmation !== undefined && !(await confirm(run, { ...confirmation, ...cause }))) return 'stopped';
  const ending = await runInGroup(run, { ...enrollment, ...cause });
  return typeof ending === 'string' ? ending : runThrough(run, { ...cause, enrollment: ending });
}

/** Asks the lead to confirm its address, unless it has meanwhile. */
async function confirm(run: LeadRun, asking: StepsRun): Promise<boolean> {
  if (!(await isConfirmed(run, 'confirmation'))) return (await runInGroup(run, asking)) === 'finished';
  await finish(run, asking);
  return true;
}

function runInGroup(run: LeadRun, steps: StepsRun): Promise<SequenceEnding | PlannedEnrollment> {
  return createEventGroup(`Sequence ${steps.sequence}`, { id: steps.enrollmentId }).withScope(() =>
    runSteps(run, steps),
  );
}

/** Answers how the enrollment ended, or the one that came out of it. */
async function runSteps(run: LeadRun, enrollment: StepsRun): Promise<SequenceEnding | PlannedEnrollment> {
  const { submissionId, enrollmentId, crmReading } = enrollment;
  const { leadId, nowMs } = run;
  const version = watchVersion(run, enrollmentId);
  let [steps, place] = [enrollment.steps, 0];
  for (;;) {
    const moved =
      version.takeSteps() ?? (version.isOrdered() ? await version.betweenSteps(steps[place]?.stepId) : undefined);
    if (moved !== undefined) [steps, place] = [moved, 0];
    const step = steps[place];
    if (step === undefined) break;
    const { stepId } = step;
    const subject = (): StepSubject => ({ leadId, submissionId, enrollmentId, stepId, nowMs: nowMs() });
    const outcome = await runStep(step, { run, subject, crmReading, version });
    if (outcome.kind === 'go-to') return outcome.enrollment;
    if (outcome.kind === 'stopped' || outcome.kind === 'finished') return outcome.kind;
    if (version.isTaken()) continue;
    version.markDone(stepId);
    place = outcome.kind === 'next' ? place + 1 : placeAfter(steps, place, outcome.to);
  }
  await finish(run, enrollment);
  return 'finished';
}

/** Answers the place of a later step, or for `end`, which no step is called, the place behind the last. */
function placeAfter(steps: readonly PlannedStep[], place: number, stepId: string): number {
  const found = steps.findIndex((step, index) => index > place && step.stepId === stepId);
  return found === -1 ? steps.length : found;
}

async function finish(run: LeadRun, { enrollmentId }: StepsRun): Promise<void> {
  const finished = await persevere(run.desk, 'enrollment-end', () =>
    finishEnrollment({ leadId: run.leadId, enrollmentId, nowMs: run.nowMs() }),
  );
  // Absent in histories of before it was told.
  const told = finished as typeof finished | null;
  if (told?.isStatusChanged === true) run.beside(() => writeToCrm(run));
}
