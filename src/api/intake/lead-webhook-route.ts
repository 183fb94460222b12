import { Router } from 'express';
import type { SubmissionRoute } from '../../domain/submission.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { calledUrl } from '../called-url.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { keepableHeaders } from '../keepable-headers.ts';
import type { PendingWork } from '../pending-work.ts';
import { readBody } from '../read-body.ts';
import type { LeadWebhook, PieceOutcome, WebhookRequest } from '../webhooks/lead-webhook.ts';
import { clientIpHeader } from './client-ip-header.ts';
import { handOver } from './hand-over.ts';
import { receiveLeads } from './receive-leads.ts';
import { tellUnknownSources } from './tell-unknown-sources.ts';

type Dependencies = Pick<
  ApiDependencies,
  'store' | 'dispatcher' | 'sourceDesk' | 'isSandboxed' | 'publicUrl' | 'log'
> & {
  readonly pendingWork: PendingWork;
  /** What else is heard in the same body, by route: it is done before the answer, so that what fails comes again. */
  readonly alsoHear?: Readonly<Partial<Record<SubmissionRoute, (request: WebhookRequest) => Promise<unknown>>>>;
};

/** Serves one webhook of leads: stores what came, answers, then hands over to Temporal. */
export function leadWebhookRoute(dependencies: Dependencies, webhook: LeadWebhook): Router {
  const { pendingWork } = dependencies;
  const path = `/webhooks/leads/${webhook.route}`;
  const router = Router();
  router.post(path, async (request, response) => {
    const receivedAt = new Date();
    const url = calledUrl(request, dependencies.publicUrl);
    const { bytes, isTooLarge } = await readBody(request, webhook.maxBodyBytes);
    const called: WebhookRequest = { method: 'POST', url, headers: request.headers, rawBody: bytes, receivedAt };
    const headers = { ...keepableHeaders(request.headers), [clientIpHeader]: request.ip ?? '' };
    const { pieces, outcomes } = await receiveLeads(dependencies, webhook, { request: called, headers, isTooLarge });
    await dependencies.alsoHear?.[webhook.route]?.(called);
    webhook.acknowledge(response, outcomes, called);
    for (const { state, submissionId, reason } of outcomes.filter(isUnusable)) {
      dependencies.log.info(
        { route: webhook.route, state, submissionId, reason },
        'A body held no lead; it is kept whole',
      );
    }
    pendingWork.add(handOver(dependencies, outcomes));
    pendingWork.add(tellUnknownSources(dependencies.sourceDesk, pieces));
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

function isUnusable(outcome: PieceOutcome): outcome is Exclude<PieceOutcome, { readonly state: 'accepted' }> {
  return outcome.state === 'unusable';
}
