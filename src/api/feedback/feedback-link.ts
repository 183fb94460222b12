import { Router, type Response } from 'express';
import { z } from 'zod';
import { feedbackLabels } from '../../domain/feedback/feedback-label.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { sendLinkPage } from '../link-page/send-link-page.ts';
import { readInput } from '../read-input.ts';
import { feedbackPage, type FeedbackPageState, type MeantLead } from './feedback-page.ts';
import { giveFeedback, type FeedbackDependencies } from './give-feedback.ts';

const path = '/feedback/:token';
const maxBodyBytes = 1_024;
const bodySchema = z.strictObject({ label: z.enum(feedbackLabels) });

type Dependencies = FeedbackDependencies & Pick<ApiDependencies, 'sourceDesk' | 'brandName'>;

/**
 * Serves the page behind the link in alerts, notes and tasks. Looking at it changes nothing, since chat programs follow
 * links; its buttons post, as often as anybody likes.
 */
export function feedbackLink(dependencies: Dependencies): Router {
  const { store, brandName } = dependencies;
  const answer = (response: Response, state: FeedbackPageState): void => {
    sendLinkPage(response, { isKnown: state.kind !== 'unknown', html: feedbackPage(state, brandName()) });
  };
  const router = Router();
  router.get(path, async (request, response) => {
    const meant = await store.feedback.find(request.params.token);
    const lead = meant && (await readMeantLead(dependencies, meant.submissionId));
    answer(response, lead === undefined ? { kind: 'unknown' } : { kind: 'asks', lead });
  });
  router.post(path, async (request, response) => {
    const meant = await store.feedback.find(request.params.token);
    if (meant === undefined) {
      answer(response, { kind: 'unknown' });
      return;
    }
    const { label } = await readInput(request, bodySchema, maxBodyBytes);
    const { submissionId } = meant;
    const { status } = await giveFeedback(dependencies, { submissionId, label, by: 'the link in an alert' });
    const lead = await readMeantLead(dependencies, submissionId);
    answer(
      response,
      lead === undefined ? { kind: 'unknown' } : { kind: 'given', lead, label, isRepeat: status === 'unchanged' },
    );
  });
  router.all(path, answerMethodNotAllowed('GET', 'HEAD', 'POST'));
  return router;
}

async function readMeantLead(
  { store, sourceDesk }: Pick<Dependencies, 'store' | 'sourceDesk'>,
  submissionId: string,
): Promise<MeantLead | undefined> {
  const record = await store.submissions.find(submissionId);
  if (record === undefined) return undefined;
  const { source, assessment } = await store.cases.get(submissionId);
  return {
    sourceTitle: sourceDesk.sources.keys[source]?.title ?? source,
    receivedAt: record.receivedAt,
    judgement: assessment,
  };
}
