import { CancellationScope } from '@temporalio/workflow';
import type { AlertEnd } from '../activities/on-call/urgent-alert.ts';
import type { StopReason } from '../domain/lead-state.ts';
import type { Stop } from './messages.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

/** An alert while people are called about it. */
export interface OpenAlert {
  readonly submissionId: string;
  /** A stop with a smaller one is older than the alert's submission, and does not end it. */
  readonly ordinal: number;
  readonly scope: CancellationScope;
  /** Why nobody is called any more. */
  end?: AlertEnd;
}

/** The urgent leads of a run that somebody of the team must take; the run must not end before. */
export interface UrgentAlerts extends Pick<Workbench, 'isBusy' | 'start' | 'untilDoneOr'> {
  /** Makes an alert that stops and persons can end; one that came before the newest stop is ended at once. */
  open(alert: Pick<OpenAlert, 'submissionId' | 'ordinal'>): OpenAlert;
  close(alert: OpenAlert): void;
  /** Tells whether people are called about a submission now. */
  has(submissionId: string): boolean;
  /** Ends the alerts that are older than a stop: the lead answered, or somebody sees to it. */
  stop(stop: Stop): void;
  /** Lets whom a call goes to pass it on: the next one is called at once. */
  passOn(callId: string): void;
  /** Tells whether a call was passed on. */
  isPassedOn(callId: string): boolean;
  /** Ends the alert about a submission which a person has said to be something else. */
  callOff(submissionId: string): void;
}

/** Stops that say nothing of whether a person must see to the lead: a bounced address makes a call more needed, not less. */
const irrelevantStops: ReadonlySet<StopReason> = new Set(['superseded', 'merged', 'not-confirmed', 'unreachable']);

/** Makes the alerts of a run, none as yet. */
export function createUrgentAlerts(): UrgentAlerts {
  const workbench = createWorkbench();
  const alerts = new Set<OpenAlert>();
  const passedOn = new Set<string>();
  let stopOrdinal = 0;
  const end = (alert: OpenAlert, why: AlertEnd): void => {
    alert.end ??= why;
    alert.scope.cancel();
  };
  return {
    ...workbench,
    open(given) {
      const alert: OpenAlert = { ...given, scope: new CancellationScope() };
      alerts.add(alert);
      if (stopOrdinal > alert.ordinal) end(alert, 'stopped');
      return alert;
    },
    close(alert) {
      alerts.delete(alert);
    },
    has: (submissionId) => [...alerts].some((alert) => alert.submissionId === submissionId),
    stop({ ordinal, reason }) {
      if (irrelevantStops.has(reason)) return;
      stopOrdinal = Math.max(stopOrdinal, ordinal);
      for (const alert of alerts) if (alert.ordinal < ordinal) end(alert, 'stopped');
    },
    passOn(callId) {
      passedOn.add(callId);
    },
    isPassedOn: (callId) => passedOn.has(callId),
    callOff(submissionId) {
      for (const alert of alerts) if (alert.submissionId === submissionId) end(alert, 'relabelled');
    },
  };
}
