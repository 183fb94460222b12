import { Router } from 'express';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { calledUrl } from '../../called-url.ts';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import { parseJson } from '../../parse-json.ts';
import { readWholeBody } from '../../read-body.ts';
import type { OutcomeDependencies } from '../meetings/take-meeting.ts';
import { createSalesforceWebhook } from '../salesforce/create-salesforce-webhook.ts';
import { outboundAcknowledgement } from '../salesforce/outbound-acknowledgement.ts';
import { isOutboundMessage, salesforcePieces } from '../salesforce/salesforce-pieces.ts';
import { salesforceRecordFrom } from '../salesforce/salesforce-record.ts';
import { changedAtOf, dealFromOpportunity } from './deal-from-opportunity.ts';
import { takeDeal } from './take-deal.ts';

const path = '/webhooks/outcomes/salesforce';

/** A hundred opportunities with a handful of fields each. */
const maxBodyBytes = 1024 * 1024;

/**
 * Serves opportunities of Salesforce: outbound messages, and flows that call with JSON. `?currency=EUR` says what an
 * organization with one currency reckons in. What is no opportunity, or of nobody we know, is acknowledged too.
 */
export function postSalesforce(
  dependencies: OutcomeDependencies & Pick<ApiDependencies, 'isSandboxed' | 'publicUrl'>,
): Router {
  const { outcomeDesk, isSandboxed, publicUrl } = dependencies;
  const webhook = createSalesforceWebhook({ ...outcomeDesk?.salesforce, isSandboxed });
  const router = Router();
  router.post(path, async (request, response) => {
    const receivedAt = new Date();
    const rawBody = await readWholeBody(request, maxBodyBytes);
    const url = calledUrl(request, publicUrl);
    const called = { method: 'POST', url, headers: request.headers, rawBody, receivedAt };
    await webhook.authenticate(called);
    let takenCount = 0;
    for (const { body } of salesforcePieces(called)) {
      const record = salesforceRecordFrom(parseJson(body)) ?? {};
      const deal = dealFromOpportunity(record, url.searchParams.get('currency') ?? undefined);
      const toldAt = changedAtOf(record) ?? receivedAt;
      const telling = { origin: 'salesforce', by: 'Salesforce', toldAt, recordedAt: receivedAt } as const;
      if (deal !== undefined && (await takeDeal(dependencies, deal, telling))) takenCount += 1;
    }
    if (isOutboundMessage(called)) response.type('text/xml').send(outboundAcknowledgement);
    else response.json({ status: 'received', taken: takenCount });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
