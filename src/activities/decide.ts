import type { Assessment } from '../domain/assessment.ts';
import { chooseTurn, type Turn } from '../domain/choose-turn.ts';
import { coldestPriority } from '../domain/source-key.ts';
import { chooseRoute, type Route } from '../domain/route.ts';
import { NotFoundError } from '../store/not-found-error.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { RunningEnrollment } from '../store/ports/enrollment-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { DecideRequest, Decision } from './decision.ts';
import { describeRoute } from './describe-route.ts';
import { enrollLead, type Enrolled } from './enroll-lead.ts';
import { gateRoute } from './gate-route.ts';
import { openJudgementReview } from './open-review.ts';
import { ensureOwner } from './owners/ensure-owner.ts';
import { plannedEnrollment } from './steps/planned-enrollment.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook'>;

/** Makes the activity that chooses the route of an assessed submission and enrolls the lead in its sequence. */
export function createDecideActivities({ store, playbook }: Dependencies): {
  decide(request: DecideRequest): Promise<Decision>;
} {
  return {
    async decide(request) {
      const { leadId, submissionId, nowMs } = request;
      const causeId = request.feedbackId ?? submissionId;
      const at = new Date(nowMs);
      const leadCase = await store.cases.get(submissionId);
      const { source, tags, assessment } = leadCase;
      if (assessment === undefined) throw new NotFoundError('assessment', submissionId);
      const chosen = chooseRoute({ source, assessment, tags }, playbook.routes);
      const route = await gateRoute({ store, playbook }, { leadCase, route: chosen, causeId, at });
      if (request.feedbackId !== undefined) await endOtherwise({ store }, request, route);
      const others = await othersOf({ store }, request);
      const turn = turnOf({ playbook }, leadCase, route, others);
      const enrolled = await enrollLead({ store, playbook }, { leadCase, causeId, route, turn, at });
      // A run that is done again after a reset finds its enrollment, and must not take back what came of it.
      if (enrolled === undefined || enrolled.enrollment.state === 'running') {
        const sourceTags = [playbook.sources.keys[source]?.tag].filter((tag) => tag !== undefined);
        await store.leads.change(
          leadId,
          { status: route.status, priority: route.priority, addTags: [...sourceTags, ...route.tags] },
          at,
        );
      }
      const { name, rules, because, sequence, priority } = route;
      await store.routing.recordHits({ causeId, source, rules, playbookHash: playbook.hash, at });
      const home = enrolled?.confirmation?.home;
      await store.timeline.append(leadId, [
        {
          at,
          type: 'route-chosen',
          summary: describeRoute(route, turn, home),
          data: { route: name, because, sequence, turn, priority, ...(home && { confirmationFor: home }) },
        },
      ]);
      const owner = await ensureOwner({ store, playbook }, leadCase, at);
      const reviewId = route.needsReview
        ? await openJudgementReview({ store, playbook }, { ...leadCase, owner }, at)
        : undefined;
      const running = await store.enrollments.listRunning(leadId);
      const stillRunning = running.map(({ enrollmentId }) => enrollmentId);
      const callsUntilTaken = playbook.onCall.acknowledgeWithinMs !== undefined;
      return decisionOf({
        submissionId,
        assessment,
        route,
        turn,
        enrolled,
        reviewId,
        stillRunning,
        callsUntilTaken,
      });
    },
  };
}

/** A person knows better than the judge: of what runs, only what the lead is now routed to goes on. */
async function endOtherwise(
  { store }: Pick<Dependencies, 'store'>,
  { leadId, nowMs }: DecideRequest,
  { sequence }: Route,
): Promise<void> {
  const running = await store.enrollments.listRunning(leadId);
  const enrollmentIds = running.filter((other) => other.sequence !== sequence).map(({ enrollmentId }) => enrollmentId);
  if (enrollmentIds.length === 0) return;
  await store.enrollments.end({ leadId, enrollmentIds, reason: 'relabelled', at: new Date(nowMs) });
}

/** Answers the enrollments of other submissions that speak or wait to; ends those that only the store takes for running. */
async function othersOf(
  { store }: Pick<Dependencies, 'store'>,
  { leadId, submissionId, feedbackId, speaking, inHand, nowMs }: DecideRequest,
): Promise<RunningEnrollment[]> {
  const running = await store.enrollments.listRunning(leadId);
  const others = running.filter(({ causeId }) => causeId !== (feedbackId ?? submissionId));
  const silent = others.filter(({ enrollmentId }) => !speaking.includes(enrollmentId));
  const enrollmentIds = silent.filter(({ causeId }) => !inHand.includes(causeId)).map((stale) => stale.enrollmentId);
  if (enrollmentIds.length > 0) {
    await store.enrollments.endStale({ leadId, causeId: submissionId, enrollmentIds, at: new Date(nowMs) });
  }
  return others.filter(({ enrollmentId }) => speaking.includes(enrollmentId));
}

function turnOf(
  { playbook }: Pick<Dependencies, 'playbook'>,
  { source }: LeadCase,
  { sequence, status }: Route,
  others: readonly RunningEnrollment[],
): Turn {
  if (sequence === undefined) return 'begin';
  // Whom sales has handed over is not to hear from sales first, and two requests for support are two tickets.
  if (status === 'Handed over') return others.length === 0 ? 'begin' : 'take-over';
  const priorityOf = (key: string): number => playbook.sources.keys[key]?.priority ?? coldestPriority;
  return chooseTurn(
    { sequence, priority: priorityOf(source) },
    others.map((other) => ({ sequence: other.sequence, priority: priorityOf(other.source) })),
  );
}

interface DecisionParts {
  readonly submissionId: string;
  readonly assessment: Assessment;
  readonly route: Route;
  readonly turn: Turn;
  readonly enrolled: Enrolled | undefined;
  readonly reviewId: string | undefined;
  readonly stillRunning: readonly string[];
  /** Who is on call must say: I take it. */
  readonly callsUntilTaken: boolean;
}

function decisionOf({
  submissionId,
  assessment,
  route,
  turn,
  enrolled,
  reviewId,
  stillRunning,
  callsUntilTaken,
}: DecisionParts): Decision {
  return {
    intent: assessment.intent,
    score: assessment.score,
    route: route.name,
    // By its target: a lead that is routed anew does not alert the same people twice.
    alerts: route.alerts.map(({ to }) => ({
      alertId: `${submissionId}:${to}`,
      to,
      ...(to === 'on-call-sms' && callsUntilTaken && { untilTaken: true }),
    })),
    ...(reviewId !== undefined && { reviewId }),
    enrollment:
      enrolled &&
      plannedEnrollment({
        enrolled,
        takesOver: turn === 'take-over',
        alerted: turn === 'wait' ? [] : route.alerts.map(({ to }) => to),
      }),
    stillRunning,
  };
}
