import { takeLeadAction } from '../../domain/on-call/take-lead-action.ts';
import type { ChatButton } from '../../providers/team-chat.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import type { ChatAlertRequest } from '../alert.ts';

/**
 * Makes the button by which somebody takes the lead in the team's chat; undefined where nobody has to, or the chat has no
 * buttons. The post may be made before anybody is called, so it opens the alert where that is not done yet.
 */
export async function takeButton(
  { store, chat }: Pick<ActivityDependencies, 'store' | 'chat'>,
  { to, callAlertId: alertKey, leadId, submissionId, nowMs }: ChatAlertRequest,
): Promise<ChatButton | undefined> {
  if (chat?.buttons === undefined || to !== 'sales-chat' || alertKey === undefined) return undefined;
  const { alertId, state } = await store.alerts.open({ alertKey, leadId, submissionId, at: new Date(nowMs) });
  return state === 'open' ? { label: 'I take it', action: takeLeadAction, value: alertId } : undefined;
}
