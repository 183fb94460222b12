import { NotFoundError } from '../store/not-found-error.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { Decision } from './decision.ts';
import { enrollLead } from './enroll-lead.ts';
import { ensureOwner } from './owners/ensure-owner.ts';
import { plannedEnrollment } from './steps/planned-enrollment.ts';
import type { SubmissionSubject } from './subject.ts';

export interface StartByHandRequest extends SubmissionSubject {
  /** What a person wants the lead to go through. */
  readonly orderId: string;
}

/** Makes the activity that ends what runs for a lead and enrolls it in the sequence that a person wants for it. */
export function createStartByHandActivities({ store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>): {
  startByHand(request: StartByHandRequest): Promise<Decision>;
} {
  return {
    async startByHand({ leadId, submissionId, orderId, nowMs }) {
      const at = new Date(nowMs);
      const { sequence, afterStep } = await store.controls.getOrder(orderId);
      const leadCase = await store.cases.get(submissionId);
      if (leadCase.assessment === undefined) throw new NotFoundError('assessment', submissionId);
      const others = (await store.enrollments.listRunning(leadId)).filter(({ causeId }) => causeId !== orderId);
      const enrollmentIds = others.map(({ enrollmentId }) => enrollmentId);
      await store.enrollments.end({ leadId, enrollmentIds, reason: 'moved', at });
      const enrolled = await enrollLead(
        { store, playbook },
        { leadCase, causeId: orderId, route: { sequence }, turn: 'begin', at },
      );
      if (enrolled?.enrollment.state === 'running') await store.leads.change(leadId, { status: 'Nurturing' }, at);
      await store.timeline.append(leadId, [
        {
          at,
          type: 'route-chosen',
          summary:
            enrolled === undefined
              ? `Sends nothing, since the playbook has no sequence ${sequence} any more.`
              : `Goes through the sequence ${sequence}, ${sequence === playbook.reEngagement?.sequence ? 'since it was silent for long' : 'as a person asked'}.`,
          data: { orderId, sequence },
        },
      ]);
      await ensureOwner({ store, playbook }, leadCase, at);
      const running = await store.enrollments.listRunning(leadId);
      return {
        intent: leadCase.assessment.intent,
        score: leadCase.assessment.score,
        route: 'by-hand',
        alerts: [],
        enrollment: enrolled && plannedEnrollment({ enrolled, takesOver: false, afterStep }),
        stillRunning: running.map(({ enrollmentId }) => enrollmentId),
      };
    },
  };
}
