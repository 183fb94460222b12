import type { ChatAlertRequest } from '../activities/alert.ts';
import type { AlertTarget } from '../domain/team.ts';
import { alertChat, alertOnCall } from './activity-proxies.ts';

/** Alerts one target of the team, by the vendor that reaches it. */
export function sendAlert(to: AlertTarget, request: Omit<ChatAlertRequest, 'to'>): Promise<void> {
  return to === 'on-call-sms' ? alertOnCall(request) : alertChat({ ...request, to }, to);
}
