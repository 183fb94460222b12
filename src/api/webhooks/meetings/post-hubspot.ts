import { Router } from 'express';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { calledUrl } from '../../called-url.ts';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import { readWholeBody } from '../../read-body.ts';
import { authenticateHubSpot } from '../hubspot/authenticate-hubspot.ts';
import { requireSecret } from '../require-secret.ts';
import { hearHubSpot } from './hear-hubspot.ts';
import type { OutcomeDependencies } from './take-meeting.ts';

const path = '/webhooks/meetings/hubspot';

/** A hundred events have some 50 KiB. */
const maxBodyBytes = 512 * 1024;

/** Serves HubSpot's events of meetings and deals for an app that brings no leads; one that does tells both at its one address. */
export function postHubSpot(
  dependencies: OutcomeDependencies & Pick<ApiDependencies, 'isSandboxed' | 'publicUrl'>,
): Router {
  const { outcomeDesk, isSandboxed, publicUrl } = dependencies;
  const router = Router();
  router.post(path, async (request, response) => {
    const receivedAt = new Date();
    const rawBody = await readWholeBody(request, maxBodyBytes);
    const called = {
      method: 'POST',
      url: calledUrl(request, publicUrl),
      headers: request.headers,
      rawBody,
      receivedAt,
    };
    const secret = requireSecret(outcomeDesk?.hubSpot.clientSecret, isSandboxed, 'HUBSPOT_CLIENT_SECRET');
    if (secret !== undefined) authenticateHubSpot(called, secret);
    response.json({ status: 'received', ...(await hearHubSpot(dependencies, called)) });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
