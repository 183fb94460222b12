import { Router } from 'express';
import { takeLeadAction } from '../../../domain/on-call/take-lead-action.ts';
import { acknowledgeInChat } from '../../alerts/acknowledge-in-chat.ts';
import type { ChatDesk } from '../../alerts/chat-desk.ts';
import type { TakeDependencies } from '../../alerts/take-lead.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { ApiError } from '../../api-error.ts';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import { readWholeBody } from '../../read-body.ts';
import { checkSlackSignature } from './check-slack-signature.ts';
import { slackPressFrom, type SlackPress } from './slack-press.ts';

const path = '/webhooks/slack/interactions';

/** A press carries the whole message that the button belongs to. */
const maxBodyBytes = 256 * 1_024;

type Dependencies = TakeDependencies & Pick<ApiDependencies, 'onCallDesk' | 'chatDesk'>;

/**
 * Serves what Slack posts when somebody presses a button of ours. The lead is taken before Slack is answered, so that a press
 * that failed shows as failed; who pressed is told the outcome afterwards.
 */
export function postInteractions(dependencies: Dependencies): Router {
  const { chatDesk, pendingWork } = dependencies;
  const router = Router();
  router.post(path, async (request, response) => {
    const receivedAt = new Date();
    const rawBody = await readWholeBody(request, maxBodyBytes);
    if (chatDesk === undefined) {
      throw new ApiError(401, 'not_configured', 'Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET first.');
    }
    checkSlackSignature({ headers: request.headers, rawBody, receivedAt }, chatDesk.signingSecret);
    const press = slackPressFrom(rawBody);
    if (press?.action === takeLeadAction) {
      const told = await take(dependencies, chatDesk, press);
      if (press.answerUrl !== undefined) pendingWork.add(chatDesk.answer(press.answerUrl, told));
    }
    response.end();
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

async function take(
  dependencies: Dependencies,
  chatDesk: ChatDesk,
  { memberId, value: alertId }: SlackPress,
): Promise<string> {
  const { rules } = dependencies.onCallDesk;
  return acknowledgeInChat({ ...dependencies, rules }, { alertId, member: await chatDesk.identify(memberId) });
}
