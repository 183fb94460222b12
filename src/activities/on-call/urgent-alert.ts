import { durationMs } from '../../domain/duration.ts';
import { callOrder } from '../../domain/on-call/who-is-on-call.ts';
import type { CallOutcome, OpenedAlert } from '../../store/ports/alert-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { notAlerted, type AlertRequest } from '../alert.ts';
import type { LeadSubject } from '../subject.ts';

export type { CallOutcome, OpenedAlert };

export interface CallRequest extends LeadSubject {
  readonly alertId: string;
  /** Counted from 0, over all rounds. */
  readonly hop: number;
  /** The hop with which this round began. */
  readonly roundFrom: number;
  /** What became of the call before. */
  readonly lastOutcome?: CallOutcome | undefined;
}

/** Whom to call next. `nobody`: this round has called everybody. `over`: somebody has taken the lead, or need not any more. */
export type NextCall =
  | {
      readonly kind: 'call';
      readonly callId: string;
      readonly waitMs: number;
      /** After how long without an answer the phone rings as well; absent where it does not. */
      readonly phoneAfterMs?: number;
    }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'over' };

/** Why nobody has to take a lead any more. */
export type AlertEnd = 'stopped' | 'relabelled' | 'skipped';

export interface ConcludeRequest extends LeadSubject {
  readonly alertId: string;
  readonly end: AlertEnd;
}

/** Serves an alert that was opened before the playbook stopped asking for acknowledgements. */
const usualWaitMs = durationMs('10m');

const endWords: Readonly<Record<AlertEnd, string>> = {
  stopped: 'the lead answered, or a person sees to it',
  relabelled: 'a person said what this lead is',
  skipped: 'an operator chose to go on without it',
};

/** Makes the activities that decide who is called about an urgent lead; they run beside the database. */
export function createUrgentAlertActivities({
  store,
  playbook,
  sms,
  phone,
  chat,
  absentBecause,
}: Pick<ActivityDependencies, 'store' | 'playbook' | 'sms' | 'phone' | 'chat' | 'absentBecause'>): {
  openUrgentAlert(request: AlertRequest): Promise<OpenedAlert | undefined>;
  callNext(request: CallRequest): Promise<NextCall>;
  concludeUrgentAlert(request: ConcludeRequest): Promise<{ readonly isTaken: boolean }>;
} {
  return {
    async openUrgentAlert(request) {
      const { leadId, submissionId, alertId: alertKey, nowMs } = request;
      if (sms === undefined) {
        const isTakenInChat = chat?.buttons !== undefined;
        const because = absentBecause ?? 'no provider of SMS is connected';
        await notAlerted(store, request, because, isTakenInChat ? 'called' : 'alerted');
        if (!isTakenInChat) return undefined;
      }
      return store.alerts.open({ alertKey, leadId, submissionId, at: new Date(nowMs) });
    },
    async callNext({ alertId, hop, roundFrom, lastOutcome, nowMs }) {
      if (sms === undefined) return { kind: 'nobody' };
      const at = new Date(nowMs);
      const order = callOrder(playbook.onCall, at, await store.alerts.listSwaps(at));
      const call = await store.alerts.call({ alertId, hop, roundFrom, order, lastOutcome, at });
      if (call === 'over') return { kind: 'over' };
      if (call === undefined) return { kind: 'nobody' };
      const { acknowledgeWithinMs: waitMs = usualWaitMs, phoneCall } = playbook.onCall;
      // Of a storm the phone rings as often as there are SMS.
      const rings = phone !== undefined && phoneCall !== undefined && call.form !== 'joined';
      return { kind: 'call', callId: call.callId, waitMs, ...(rings && { phoneAfterMs: phoneCall.afterMs }) };
    },
    async concludeUrgentAlert({ alertId, end, nowMs }) {
      await store.alerts.close(alertId, endWords[end], new Date(nowMs));
      const alert = await store.alerts.find(alertId);
      return { isTaken: alert?.state === 'taken' };
    },
  };
}
