import type { Assessment, Intent } from '../domain/assessment.ts';
import { chooseRoute, type Route } from '../domain/route.ts';
import type { Step } from '../domain/sequence.ts';
import type { AlertTarget } from '../domain/team.ts';
import { NotFoundError } from '../store/not-found-error.ts';
import type { Enrollment } from '../store/ports/enrollment-store.ts';
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
    async decide({ leadId, submissionId, nowMs }) {
      const at = new Date(nowMs);
      const { source, tags, assessment } = await store.cases.get(submissionId);
      if (assessment === undefined) throw new NotFoundError('assessment', submissionId);
      const route = chooseRoute({ source, assessment, tags }, playbook.routes);
      const enrollment = await enroll({ store, playbook }, { leadId, submissionId, route, at });
      // A run that is done again after a reset finds its enrollment, and must not take back what came of it.
      if (enrollment === undefined || enrollment.state === 'running') {
        const sourceTags = [playbook.sources.keys[source]?.tag].filter((tag) => tag !== undefined);
        await store.leads.change(
          leadId,
          { status: route.status, priority: route.priority, addTags: [...sourceTags, ...route.tags] },
          at,
        );
      }
      await store.timeline.append(leadId, [
        {
          at,
          type: 'route-chosen',
          summary: describeRoute(route),
          data: { route: route.name, because: route.because, sequence: route.sequence, priority: route.priority },
        },
      ]);
      return decisionOf({ submissionId, assessment, route, enrollment });
    },
  };
}

interface EnrollRequest {
  readonly leadId: string;
  readonly submissionId: string;
  readonly route: Route;
  readonly at: Date;
}

async function enroll(
  { store, playbook }: Dependencies,
  { leadId, submissionId, route, at }: EnrollRequest,
): Promise<Enrollment | undefined> {
  const version = route.sequence === undefined ? undefined : playbook.sequences.get(route.sequence);
  return version && store.enrollments.enroll({ leadId, causeId: submissionId, version, at });
}

interface DecisionParts {
  readonly submissionId: string;
  readonly assessment: Assessment;
  readonly route: Route;
  readonly enrollment: Enrollment | undefined;
}

function decisionOf({ submissionId, assessment, route, enrollment }: DecisionParts): Decision {
  return {
    intent: assessment.intent,
    score: assessment.score,
    route: route.name,
    alerts: route.alerts.map(({ to }, index) => ({ alertId: `${submissionId}:${index + 1}`, to })),
    enrollment: enrollment && {
      enrollmentId: enrollment.enrollmentId,
      ordinal: enrollment.ordinal,
      sequence: enrollment.version.sequence.name,
      steps: enrollment.version.sequence.steps.map(plannedStep),
    },
  };
}

function plannedStep(step: Step): PlannedStep {
  return step.kind === 'message'
    ? { stepId: step.id, kind: step.kind, channel: step.channel }
    : { stepId: step.id, kind: step.kind };
}

function describeRoute({ name, because, sequence }: Route): string {
  const then = sequence === undefined ? 'nothing is sent' : `the sequence ${sequence} begins`;
  return `Took the route ${name} because ${because}; ${then}.`;
}
