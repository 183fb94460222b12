import { condition, isCancellation, sleep, TemporalFailure } from '@temporalio/workflow';
import type { AlertRequest } from '../activities/alert.ts';
import type { AlertOrder } from '../activities/decision.ts';
import type { AlertEnd, CallOutcome, CallRequest, NextCall } from '../activities/on-call/urgent-alert.ts';
import type { TakenSubject } from '../activities/on-call/tell-taken.ts';
import type { TextRequest } from '../activities/on-call/text-on-call.ts';
import type { SubmissionSubject } from '../activities/subject.ts';
import {
  assignOwner,
  callNext,
  concludeUrgentAlert,
  openUrgentAlert,
  phoneOnCall,
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

const tryAgainAfterMs = 60_000;

/**
 * Texts one person, phones too where the playbook says so, and gives time to answer, counted from the first try. Who cannot be
 * reached is passed over at once; whom an SMS cannot reach is phoned without delay.
 */
async function call(
  run: LeadRun,
  { callId, waitMs, phoneAfterMs }: Extract<NextCall, { kind: 'call' }>,
  hop: number,
): Promise<CallOutcome> {
  const what = `call ${hop + 1}`;
  const beganMs = run.nowMs();
  const untilMs = beganMs + waitMs;
  const request = (): TextRequest => ({ leadId: run.leadId, callId, nowMs: run.nowMs() });
  const attempts = { run, what, untilMs };
  const isTexted = await isReached(attempts, async () => {
    await textOnCall(request(), what);
    return true;
  });
  if (phoneAfterMs === undefined) {
    if (!isTexted) return 'undeliverable';
  } else {
    const leftMs = beganMs + phoneAfterMs - run.nowMs();
    if (isTexted && leftMs > 0) await sleep(leftMs, { summary: `${what}: then the phone rings` });
    const isRinging = await isReached(attempts, async () => (await phoneOnCall(request(), what)).isRinging);
    if (!isTexted && !isRinging) return 'undeliverable';
  }
  const isPassedOn = await condition(() => run.alerts.isPassedOn(callId), Math.max(1, untilMs - run.nowMs()), {
    summary: `${what} waits for: I take it`,
  });
  return isPassedOn ? 'declined' : 'unanswered';
}

interface Attempts {
  readonly run: LeadRun;
  readonly what: string;
  readonly untilMs: number;
}

/** Tries to reach somebody while the vendor is away, until the time is over; false where it refuses for good as well. */
async function isReached({ run, what, untilMs }: Attempts, attempt: () => Promise<boolean>): Promise<boolean> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
      const { isTransient, because } = troubleOf(error);
      if (!isTransient || run.nowMs() >= untilMs) return false;
      const waitMs = Math.min(tryAgainAfterMs, Math.max(1, untilMs - run.nowMs()));
      await sleep(waitMs, { summary: `${what}: try again, since ${because}` });
    }
  }
}
