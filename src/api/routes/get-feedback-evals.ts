import { Router } from 'express';
import { z } from 'zod';
import type { LabelledMessage } from '../../domain/evaluation/labelled-message.ts';
import { labelledFromFeedback } from '../../domain/feedback/labelled-from-feedback.ts';
import type { LeadCase } from '../../store/ports/case-store.ts';
import type { Feedback } from '../../store/ports/feedback-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { allFeedback } from '../feedback/all-feedback.ts';
import { readQuery } from '../read-query.ts';
import { sendJsonLines } from '../send-json-lines.ts';

const querySchema = z.strictObject({ since: z.iso.datetime({ offset: true }).optional() });

/** Answers what judges saw and persons said of it, as the lines of a file for `npm run eval`. */
export function getFeedbackEvals({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/evals/feedback', async (request, response) => {
    const { since } = readQuery(querySchema, request.query);
    await sendJsonLines(response, labelledMessages(store, since === undefined ? undefined : new Date(since)));
  });
}

async function* labelledMessages(
  store: ApiDependencies['store'],
  since: Date | undefined,
): AsyncGenerator<LabelledMessage> {
  for await (const feedback of allFeedback(store, since)) {
    yield labelledMessage(feedback, await store.cases.get(feedback.submissionId));
  }
}

/** What a judge may see of a person, and no more: no name, address or number. */
function labelledMessage(
  { submissionId, label, assessment, judged }: Feedback,
  { source, profile, content, dossier, earlierSubmissionCount }: LeadCase,
): LabelledMessage {
  const jobTitle = profile.jobTitle ?? dossier?.crmContact?.jobTitle;
  const { message, campaign } = content;
  const answers = (content.answers ?? []).map(({ question, answer }) => `${question}: ${answer}`);
  const isReturning = dossier?.crmContact !== undefined || earlierSubmissionCount > 0;
  return labelledFromFeedback({
    submissionId,
    label,
    assessment,
    judged,
    source,
    ...(hasText(jobTitle) && { jobTitle }),
    ...(hasText(profile.company) && { company: profile.company }),
    ...(hasText(message) && { message }),
    ...(answers.length > 0 && { answers }),
    ...(hasText(campaign) && { campaign }),
    ...(isReturning && { isReturning }),
  });
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
