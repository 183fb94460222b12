import type { ActivityDependencies } from '../activity-dependencies.ts';
import type { PlannedEnrollment } from '../decision.ts';
import { enrollLead } from '../enroll-lead.ts';
import { pinnedStep } from '../pinned-step.ts';
import type { StepSubject } from '../subject.ts';
import { plannedEnrollment } from './planned-enrollment.ts';

/** What comes after a sequence that goes to another; in each case the one that asked is over. */
export type GoneTo =
  | { readonly kind: 'enrolled'; readonly enrollment: PlannedEnrollment }
  /** It ends here: the other is gone from the playbook, or has run for this cause before. */
  | { readonly kind: 'finished' }
  | { readonly kind: 'stopped' };

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook'>;

/**
 * Makes the activity that ends a sequence and begins another for the same cause. An enrollment is unique by lead, cause and
 * sequence, so that sequences which lead to each other come to an end.
 */
export function createGoToSequenceActivities({ store, playbook }: Dependencies): {
  goToSequence(subject: StepSubject): Promise<GoneTo>;
} {
  return {
    async goToSequence({ leadId, submissionId, enrollmentId, stepId, nowMs }) {
      const at = new Date(nowMs);
      const asking = await store.enrollments.get(enrollmentId);
      if (asking.state === 'stopped') return { kind: 'stopped' };
      const { sequence } = pinnedStep(asking, stepId, 'goto-sequence');
      const leadCase = await store.cases.get(submissionId);
      // Enrolled before the other ends: a crash between the two is repeated, and must find neither both over nor none.
      const enrolled = await enrollLead(
        { store, playbook },
        { leadCase, causeId: asking.causeId, route: { sequence }, turn: 'begin', at },
      );
      if (enrolled?.enrollment.state === 'stopped') return { kind: 'stopped' };
      const goesOn = enrolled?.enrollment.state === 'running';
      const enrollment = goesOn ? plannedEnrollment({ enrolled, takesOver: false }) : undefined;
      if (await store.enrollments.finish(enrollmentId, at)) {
        const summary =
          enrollment === undefined
            ? `The sequence ran to its end: ${whyNot(sequence, enrolled !== undefined)}.`
            : `The sequence ${asking.version.sequence.name} ended, and ${sequence} begins.`;
        await store.timeline.append(leadId, [{ at, type: 'sequence-finished', summary, data: { enrollmentId } }]);
      }
      return enrollment === undefined ? { kind: 'finished' } : { kind: 'enrolled', enrollment };
    },
  };
}

function whyNot(sequence: string, isKnown: boolean): string {
  return isKnown
    ? `${sequence}, to which it leads, has run for this submission before`
    : `${sequence}, to which it leads, is no longer in the playbook`;
}
