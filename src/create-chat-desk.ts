import type { ChatDesk } from './api/alerts/chat-desk.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import type { TeamChat } from './providers/team-chat.ts';
import { withinDeadline } from './providers/within-deadline.ts';

/** Slack waits three seconds for the answer to a press; the rest is for the database. */
const identifyWithinMs = 1_500;

/** Makes what the API works with when somebody pressed a button; undefined where posts have none. */
export function createChatDesk(
  slack: Config['slack'],
  chat: TeamChat | undefined,
  log: Pick<Logger, 'error'>,
): ChatDesk | undefined {
  const buttons = chat?.buttons;
  const signingSecret = slack !== undefined && 'botToken' in slack ? slack.signingSecret : undefined;
  if (buttons === undefined || signingSecret === undefined) return undefined;
  return {
    signingSecret,
    async identify(memberId) {
      try {
        return await withinDeadline(identifyWithinMs, buttons.identify(memberId));
      } catch (error) {
        log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'The chat did not tell who pressed');
        return undefined;
      }
    },
    answer: (answerUrl, text) => buttons.answer(answerUrl, text),
  };
}
