import { Router } from 'express';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import { parseJson } from '../../parse-json.ts';
import { readWholeBody } from '../../read-body.ts';
import { requireSecret } from '../require-secret.ts';
import { calendlyEventFrom } from './calendly-event.ts';
import { checkCalendlySignature } from './check-calendly-signature.ts';
import { takeMeeting, type OutcomeDependencies } from './take-meeting.ts';

const path = '/webhooks/meetings/calendly';

/** An invitee with the answers to all questions of a form has some KiB. */
const maxBodyBytes = 256 * 1024;

/**
 * Serves Calendly's events of invitees. What is authentic and says nothing of a meeting, or of nobody we know, is answered
 * 200 too, since Calendly would send it again and in the end give the subscription up.
 */
export function postCalendly(dependencies: OutcomeDependencies & Pick<ApiDependencies, 'isSandboxed'>): Router {
  const { outcomeDesk, isSandboxed } = dependencies;
  const router = Router();
  router.post(path, async (request, response) => {
    const receivedAt = new Date();
    const rawBody = await readWholeBody(request, maxBodyBytes);
    const key = requireSecret(outcomeDesk?.calendly.signingKey, isSandboxed, 'CALENDLY_WEBHOOK_SIGNING_KEY');
    if (key !== undefined) checkCalendlySignature({ headers: request.headers, rawBody, receivedAt }, key);
    const event = calendlyEventFrom(parseJson(rawBody), receivedAt);
    if (event === undefined) {
      response.json({ status: 'ignored' });
      return;
    }
    const { leadIds, isNew } = await takeMeeting(dependencies, event, receivedAt);
    response.json({ status: leadIds.length === 0 ? 'unmatched' : isNew ? event.kind : 'known' });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
