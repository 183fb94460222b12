import { isCancellation, log, upsertSearchAttributes } from '@temporalio/workflow';
import type { AdmittedWork } from '../activities/admit.ts';
import type { AssessmentSummary } from '../activities/assess.ts';
import type { Decision } from '../activities/decision.ts';
import type { SubmissionSubject } from '../activities/subject.ts';
import { urgencyOfIntent } from '../domain/urgency.ts';
import {
  assessLead,
  assessLeadByRules,
  buildDossier,
  buildDossierWithoutCrm,
  createReviewTask,
  writeNote,
} from './activity-proxies.ts';
import type { CrmReading } from './fresh-read.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { runSequence } from './run-sequence.ts';
import { sendAlert } from './send-alert.ts';
import { silenceLead } from './silence-lead.ts';
import {
  leadIntentAttribute,
  leadScoreAttribute,
  leadSourceAttribute,
  leadStageAttribute,
} from './search-attributes.ts';
import { takeTurn, type TakenTurn } from './take-turn.ts';
import { troubleOf } from './trouble-of.ts';
import { withUrgency } from './urgency.ts';
import { startUrgentAlert } from './urgent-alert.ts';
import { writeToCrm } from './write-to-crm.ts';

const usualAnswerMs = 45_000;

/**
 * Knows, judges, routes and acts on one submission, then tells the CRM what was done. What a person has said of the lead
 * stands in place of the judgement.
 */
export function workSubmission(run: LeadRun, work: AdmittedWork): Promise<void> {
  const { source, priority } = work;
  const urgency = priority === undefined ? undefined : { priorityKey: priority, fairnessKey: source };
  return withUrgency(urgency, () => knowAndAct(run, work));
}

async function knowAndAct(run: LeadRun, work: AdmittedWork): Promise<void> {
  const { submissionId, source, absorbed, feedbackId, orderId } = work;
  const { leadId } = run;
  const startedAtMs = run.nowMs();
  const isKnownNow = feedbackId === undefined && orderId === undefined;
  const subject = (): SubmissionSubject => ({ leadId, submissionId, nowMs: run.nowMs() });

  if (absorbed !== undefined) await silenceLead({ ...absorbed, reason: 'merged' });
  if (isKnownNow) {
    const answerByMs = work.answerByMs ?? startedAtMs + usualAnswerMs;
    await know(subject, answerByMs);
    await judge(subject, answerByMs);
  }
  const crmReading: CrmReading = { readAtMs: isKnownNow ? startedAtMs : undefined };
  const turn = await takeTurn(run, subject, { feedbackId, orderId });
  show(source, turn.decision);
  const urgency = { priorityKey: urgencyOfIntent(turn.decision.intent), fairnessKey: source };
  await withUrgency(urgency, () => act(run, work, { ...turn, crmReading, startedAtMs, subject }));
}

interface Decided extends TakenTurn {
  readonly crmReading: CrmReading;
  readonly startedAtMs: number;
  readonly subject: () => SubmissionSubject;
}

/** Does what was decided. */
async function act(
  run: LeadRun,
  { submissionId, feedbackId, orderId }: AdmittedWork,
  { decision, speaker, crmReading, startedAtMs, subject }: Decided,
): Promise<void> {
  const { leadId, desk } = run;
  const { reviewId } = decision;
  const callAlert = decision.alerts.find(({ untilTaken }) => untilTaken);
  if (callAlert !== undefined) startUrgentAlert(run, callAlert, subject);
  else if (feedbackId !== undefined) run.alerts.callOff(submissionId);

  const [contact, ending] = await Promise.all([
    writeToCrm(run),
    decision.enrollment && speaker && runSequence(run, { submissionId, speaker, crmReading, ...decision.enrollment }),
    reviewId && persevere(desk, 'review-task', () => createReviewTask({ leadId, reviewId, nowMs: run.nowMs() })),
    ...decision.alerts
      .filter((alert) => alert !== callAlert)
      .map(({ to, alertId }) =>
        persevere(desk, `alert:${to}`, () => sendAlert(to, { ...subject(), alertId, callAlertId: callAlert?.alertId })),
      ),
  ]);
  await persevere(desk, 'crm-note', () =>
    writeNote({
      leadId,
      milestone: orderId ?? feedbackId ?? submissionId,
      submissionId,
      sinceMs: startedAtMs,
      nowMs: run.nowMs(),
      contactId: contact?.contactId,
    }),
  );
  if (run.speakers.length > 0) return;
  upsertSearchAttributes([{ key: leadStageAttribute, value: ending ?? 'finished' }]);
}

/** The CRM makes a dossier better, not possible: a lead never waits for it long. */
async function know(subject: () => SubmissionSubject, answerByMs: number): Promise<void> {
  try {
    await buildDossier(subject(), answerByMs);
  } catch (error) {
    if (isCancellation(error)) throw error;
    await buildDossierWithoutCrm({ ...subject(), because: troubleOf(error).because });
  }
}

async function judge(subject: () => SubmissionSubject, answerByMs: number): Promise<AssessmentSummary> {
  try {
    return await assessLead({ ...subject(), answerByMs });
  } catch (error) {
    if (isCancellation(error)) throw error;
    const { because } = troubleOf(error);
    log.warn('No model judged this lead; the built-in rules do', { because });
    return await assessLeadByRules({ ...subject(), because });
  }
}

function show(source: string, { intent, score }: Decision): void {
  upsertSearchAttributes([
    { key: leadStageAttribute, value: 'assessed' },
    { key: leadSourceAttribute, value: source },
    { key: leadIntentAttribute, value: intent },
    { key: leadScoreAttribute, value: score },
  ]);
}
