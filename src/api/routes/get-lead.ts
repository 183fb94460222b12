import { Router } from 'express';
import type { Review } from '../../domain/reviews/review.ts';
import type { Enrollment } from '../../store/ports/enrollment-store.ts';
import type { Lead } from '../../store/ports/lead-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { leadStage } from '../lead-stage.ts';
import { findLead } from '../find-lead.ts';

/** Answers how a lead stands: who it is, whose, how it was judged, what comes next and why. */
export function getLead({ store, ownerDesk }: Pick<ApiDependencies, 'store' | 'ownerDesk'>): Router {
  return Router().get('/api/leads/:leadId', async (request, response) => {
    const lead = await findLead(store, request.params.leadId);
    const { leadId } = lead;
    const [enrollment, [openReview]] = await Promise.all([
      store.enrollments.findLatest(leadId),
      store.reviews.list({ leadId, state: 'open', limit: 1 }),
    ]);
    response.json({ ...toView(lead, enrollment, openReview), owner: toOwnerView(lead, ownerDesk) });
  });
}

function toView(
  lead: Lead,
  enrollment: Enrollment | undefined,
  openReview: Review | undefined,
): Record<string, unknown> {
  const { assessment } = lead;
  const nextStep = enrollment?.state === 'running' ? enrollment.nextStep : undefined;
  return {
    leadId: lead.leadId,
    profile: lead.profile,
    source: lead.source,
    stage: leadStage(lead, enrollment, openReview, new Date()),
    status: lead.status,
    priority: lead.priority,
    intent: assessment?.intent ?? null,
    score: assessment?.score ?? null,
    tags: lead.tags,
    assessment: assessment ?? null,
    sequence: enrollment
      ? { name: enrollment.version.sequence.name, state: enrollment.state, startedAt: enrollment.startedAt }
      : null,
    nextStep: nextStep ?? null,
    review: openReview ? toReviewView(openReview) : null,
    mergedIntoLeadId: lead.mergedIntoLeadId ?? null,
    isSandboxed: lead.madeInSandbox,
    createdAt: lead.createdAt,
    updatedAt: lead.updatedAt,
  };
}

function toOwnerView({ owner }: Lead, ownerDesk: ApiDependencies['ownerDesk']): Record<string, unknown> | null {
  if (owner === undefined) return null;
  const { rep, origin, since } = owner;
  const { name = null, email = null } = ownerDesk.member(rep) ?? {};
  return { rep, name, email, origin, since };
}

function toReviewView({ reviewId, kind, deadlineAt, reviewer }: Review): Record<string, unknown> {
  return { reviewId, kind, deadlineAt, reviewer: reviewer.name };
}
