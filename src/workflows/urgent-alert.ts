import { isCancellation, sleep, TemporalFailure } from '@temporalio/workflow';
import type { AlertRequest } from '../activities/alert.ts';
import type { AlertOrder } from '../activities/decision.ts';
import type { AlertEnd, CallOutcome, CallRequest, NextCall } from '../activities/on-call/urgent-alert.ts';
import type { TakenSubject } from '../activities/on-call/tell-taken.ts';
import type { SubmissionSubject } from '../activities/subject.ts';
import {
  assignOwner,
  callNext,
  concludeUrgentAlert,
  openUrgentAlert,
  tellCalled,
  tellChatTaken,
  textOnCall,
} from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { troubleOf } from './trouble-of.ts';
import type { OpenAlert } from './urgent-alerts.ts';

/**
 * Calls one person after the other, beside all else, until somebody takes the lead, the lead answers, or a person says that
 * it is not urgent. Then those who were called, the chat and the CRM learn who has it. Does nothing where that goes on already.
 */
export function startUrgentAlert(run: LeadRun, { alertId, to }: AlertOrder, subject: () => SubmissionSubject): void {
  if (run.alerts.has(subject().submissionId)) return;
  run.alerts.start(() => runUrgentAlert(run, `alert:${to}`, () => ({ ...subject(), alertId })));
}

async function runUrgentAlert(run: LeadRun, item: string, request: () => AlertRequest): Promise<void> {
  const opened = await persevere(run.desk, item, () => openUrgentAlert(request()));
  if (opened === undefined || opened.state === 'closed') return;
  const { alertId, ordinal } = opened;
  const subject = (): TakenSubject => ({ leadId: run.leadId, alertId, nowMs: run.nowMs() });
  if (opened.state === 'open') {
    const end = await untilEnded({ run, item, alertId }, { submissionId: request().submissionId, ordinal });
    const outcome = await persevere(run.desk, item, () => concludeUrgentAlert({ ...subject(), end }));
    if (outcome?.isTaken !== true) return;
  }
  await Promise.all([
    persevere(run.desk, `${item}:told`, () => tellCalled(subject())),
    persevere(run.desk, `${item}:chat`, () => tellChatTaken(subject())),
    persevere(run.desk, 'crm-owner', () => assignOwner(subject())),
  ]);
}

/** Calls people until there is no need to any more, and answers why. */
async function untilEnded(inHand: AlertInHand, about: Pick<OpenAlert, 'submissionId' | 'ordinal'>): Promise<AlertEnd> {
  const { alerts } = inHand.run;
  const alert = alerts.open(about);
  try {
    await alert.scope.run(() => callUntilTaken(inHand));
  } catch (error) {
    if (!(isCancellation(error) && alert.end !== undefined)) throw error;
  } finally {
    alerts.close(alert);
  }
  return alert.end ?? 'skipped';
}

interface AlertInHand {
  readonly run: LeadRun;
  /** What it is called where operators are asked. */
  readonly item: string;
  readonly alertId: string;
}

/** Calls everybody in turn, and again whenever an operator asks for it; returns when it is over or the operator skips it. */
async function callUntilTaken(alert: AlertInHand): Promise<void> {
  const { run, item } = alert;
  let hop = 0;
  for (;;) {
    const round = await callEverybody(alert, hop);
    if (round.isOver) return;
    hop = round.nextHop;
    const trouble = { type: 'Untaken', because: 'nobody on call has taken this lead', isTransient: false };
    try {
      if ((await run.desk.ask({ item, trouble })) === 'skip') return;
    } catch (error) {
      if (isCancellation(error)) await run.desk.withdraw(item);
      throw error;
    }
  }
}

async function callEverybody(
  { run, item, alertId }: AlertInHand,
  roundFrom: number,
): Promise<{ readonly isOver: boolean; readonly nextHop: number }> {
  let lastOutcome: CallOutcome | undefined;
  for (let hop = roundFrom; ; hop += 1) {
    const request = (): CallRequest => ({
      ...{ leadId: run.leadId, nowMs: run.nowMs() },
      ...{ alertId, hop, roundFrom, lastOutcome },
    });
    const next = await persevere(run.desk, `${item}:call`, () => callNext(request(), `call ${hop + 1}`));
    if (next?.kind !== 'call') return { isOver: next?.kind !== 'nobody', nextHop: hop };
    lastOutcome = await call(run, next, hop);
  }
}

const textAgainAfterMs = 60_000;

/**
 * Texts one person and gives time to answer, counted from the first try. What is refused for good is passed on at once;
 * where the vendor is away it is tried again within that time.
 */
async function call(
  run: LeadRun,
  { callId, waitMs }: Extract<NextCall, { kind: 'call' }>,
  hop: number,
): Promise<CallOutcome> {
  const what = `call ${hop + 1}`;
  const untilMs = run.nowMs() + waitMs;
  const leftMs = (): number => Math.max(1, untilMs - run.nowMs());
  for (;;) {
    try {
      await textOnCall({ leadId: run.leadId, callId, nowMs: run.nowMs() }, what);
      break;
    } catch (error) {
      if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
      const { isTransient, because } = troubleOf(error);
      if (!isTransient || run.nowMs() >= untilMs) return 'undeliverable';
      await sleep(Math.min(textAgainAfterMs, leftMs()), { summary: `${what}: try again, since ${because}` });
    }
  }
  await sleep(leftMs(), { summary: `${what} waits for: I take it` });
  return 'unanswered';
}
