import type { Assessment, Intent } from '../domain/assessment.ts';
import { chooseRoute, type Route } from '../domain/route.ts';
import type { Step } from '../domain/sequence.ts';
import type { AlertTarget } from '../domain/team.ts';
import type { Lead } from '../store/ports/lead-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { SubmissionSubject } from './subject.ts';

/** An alert to the team, as the workflow orders it: what it says is written when it is sent. */
export interface AlertOrder {
  readonly alertId: string;
  readonly to: AlertTarget;
}

/** A step as the workflow needs to know it; texts and templates stay in the store. */
export type PlannedStep =
  | { readonly stepId: string; readonly kind: 'message'; readonly channel: 'email' | 'sms' }
  | { readonly stepId: string; readonly kind: 'wait' };

export interface PlannedEnrollment {
  readonly enrollmentId: string;
  readonly ordinal: number;
  readonly sequence: string;
  readonly steps: readonly PlannedStep[];
}

export interface Decision {
  readonly intent: Intent;
  readonly score: number;
  readonly route: string;
  readonly alerts: readonly AlertOrder[];
  /** Absent when nothing is sent to the lead. */
  readonly enrollment?: PlannedEnrollment | undefined;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook'>;

/** Makes the activity that chooses the route of an assessed submission and enrolls the lead in its sequence. */
export function createDecideActivities({ store, playbook }: Dependencies): {
  decide(subject: SubmissionSubject): Promise<Decision>;
} {
  return {
    async decide(subject) {
      const { leadId, submissionId, nowMs } = subject;
      const at = new Date(nowMs);
      const [lead, submission, assessment] = [
        await store.leads.get(leadId),
        await store.submissions.get(submissionId),
        await store.leads.getAssessment(submissionId),
      ];
      const route = chooseRoute({ source: submission.source, assessment, tags: lead.tags }, playbook.routes);
      const sourceTag = playbook.sources.keys[submission.source]?.tag;
      await store.leads.change(
        leadId,
        {
          stage: 'assessed',
          status: route.status,
          addTags: [...(sourceTag === undefined ? [] : [sourceTag]), ...route.tags],
        },
        at,
      );
      const enrollment = await enroll({ store, playbook }, { lead, route, causeId: submissionId, at });
      await store.timeline.append(leadId, [
        {
          at,
          type: 'route-chosen',
          summary: describeRoute(route),
          data: { route: route.name, because: route.because },
        },
        ...(enrollment === undefined
          ? []
          : ([{ at, type: 'sequence-started', summary: `The sequence ${enrollment.sequence} began.` }] as const)),
      ]);
      return summarise(assessment, route, enrollment, submissionId);
    },
  };
}

async function enroll(
  { store, playbook }: Dependencies,
  { lead, route, causeId, at }: { lead: Lead; route: Route; causeId: string; at: Date },
): Promise<PlannedEnrollment | undefined> {
  const version = route.sequence === undefined ? undefined : playbook.sequences.get(route.sequence);
  if (version === undefined) return undefined;
  const enrollment = await store.enrollments.enroll({ leadId: lead.leadId, causeId, version, at });
  const { enrollmentId, ordinal } = enrollment;
  const { name, steps } = enrollment.version.sequence;
  return { enrollmentId, ordinal, sequence: name, steps: steps.map(planned) };
}

function planned(step: Step): PlannedStep {
  return step.kind === 'message'
    ? { stepId: step.id, kind: step.kind, channel: step.channel }
    : { stepId: step.id, kind: step.kind };
}

function describeRoute({ name, because, sequence }: Route): string {
  return `Took the route ${name} because ${because}; ${sequence === undefined ? 'nothing is sent' : `sequence ${sequence}`}.`;
}

function summarise(
  { intent, score }: Assessment,
  route: Route,
  enrollment: PlannedEnrollment | undefined,
  submissionId: string,
): Decision {
  const alerts = route.alerts.map(({ to }, index) => ({ alertId: `${submissionId}:${index + 1}`, to }));
  return { intent, score, route: route.name, alerts, enrollment };
}
