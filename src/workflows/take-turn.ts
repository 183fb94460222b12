import { CancellationScope } from '@temporalio/workflow';
import type { AdmittedWork } from '../activities/admit.ts';
import type { Decision, PlannedEnrollment } from '../activities/decision.ts';
import type { SubmissionSubject } from '../activities/subject.ts';
import { decide, startByHand } from './activity-proxies.ts';
import { silence, type LeadRun, type Speaker } from './lead-run.ts';

/** A decision, and the speaker that it made when something is sent to the lead. */
export interface TakenTurn {
  readonly decision: Decision;
  readonly speaker: Speaker | undefined;
}

/**
 * Decides a submission and lines its enrollment up behind the run's speakers, before any other is decided. Silences those
 * whose enrollments the store has ended, also when that was done by a try of the decision whose answer was lost.
 */
export function takeTurn(
  run: LeadRun,
  subject: () => SubmissionSubject,
  { feedbackId, orderId }: Pick<AdmittedWork, 'feedbackId' | 'orderId'> = {},
): Promise<TakenTurn> {
  return run.oneAtATime(async () => {
    const speaking = run.speakers.flatMap(({ enrollmentId, confirmationId }) =>
      confirmationId === undefined ? enrollmentId : [confirmationId, enrollmentId],
    );
    const decision =
      orderId === undefined
        ? await decide({ ...subject(), speaking, inHand: [...run.inHand], feedbackId })
        : await startByHand({ ...subject(), orderId });
    const { enrollment, stillRunning } = decision;
    if (stillRunning !== undefined) {
      run.speakers.filter(({ enrollmentId }) => !stillRunning.includes(enrollmentId)).forEach(silence);
    }
    return { decision, speaker: enrollment && lineUp(run, enrollment) };
  });
}

function lineUp(run: LeadRun, { enrollmentId, ordinal, confirmation }: PlannedEnrollment): Speaker {
  const speaker: Speaker = {
    enrollmentId,
    confirmationId: confirmation?.enrollmentId,
    ordinal,
    scope: new CancellationScope(),
    isSilenced: false,
  };
  run.speakers.push(speaker);
  return speaker;
}
