import { isCancellation, log, upsertSearchAttributes } from '@temporalio/workflow';
import type { AdmittedWork } from '../activities/admit.ts';
import type { AssessmentSummary } from '../activities/assess.ts';
import type { AlertOrder, Decision } from '../activities/decision.ts';
import type { SubmissionSubject } from '../activities/subject.ts';
import {
  alertChat,
  alertOnCall,
  assessLead,
  assessLeadByRules,
  buildDossier,
  buildDossierWithoutCrm,
  createReviewTask,
  updateContact,
  writeNote,
} from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { runSequence } from './run-sequence.ts';
import { silenceLead } from './silence-lead.ts';
import {
  leadIntentAttribute,
  leadScoreAttribute,
  leadSourceAttribute,
  leadStageAttribute,
} from './search-attributes.ts';
import { takeTurn } from './take-turn.ts';
import { troubleOf } from './trouble-of.ts';

const usualAnswerMs = 45_000;

/**
 * Knows, judges, routes and acts on one submission, then tells the CRM what was done. What a person has said of the lead
 * stands in place of the judgement.
 */
export async function workSubmission(run: LeadRun, work: AdmittedWork): Promise<void> {
  const { submissionId, source, absorbed, feedbackId } = work;
  const { leadId, desk } = run;
  const startedAtMs = run.nowMs();
  const subject = (): SubmissionSubject => ({ leadId, submissionId, nowMs: run.nowMs() });

  if (absorbed !== undefined) await silenceLead({ ...absorbed, reason: 'merged' });
  if (feedbackId === undefined) {
    await know(subject);
    await judge(subject, work.answerByMs ?? startedAtMs + usualAnswerMs);
  }
  const { decision, speaker } = await takeTurn(run, subject, feedbackId);
  show(source, decision);
  const { reviewId } = decision;

  const [contact, ending] = await Promise.all([
    persevere(desk, 'crm-contact', () => updateContact({ leadId, nowMs: run.nowMs() })),
    decision.enrollment && speaker && runSequence(run, { submissionId, speaker, ...decision.enrollment }),
    reviewId && persevere(desk, 'review-task', () => createReviewTask({ leadId, reviewId, nowMs: run.nowMs() })),
    ...decision.alerts.map((alert) => persevere(desk, `alert:${alert.to}`, () => sendAlert(alert, subject()))),
  ]);
  await persevere(desk, 'crm-note', () =>
    writeNote({
      leadId,
      milestone: feedbackId ?? submissionId,
      submissionId,
      sinceMs: startedAtMs,
      nowMs: run.nowMs(),
      ...contact,
    }),
  );
  if (run.speakers.length > 0) return;
  upsertSearchAttributes([{ key: leadStageAttribute, value: ending ?? 'finished' }]);
}

/** The CRM makes a dossier better, not possible: a lead never waits for it long. */
async function know(subject: () => SubmissionSubject): Promise<void> {
  try {
    await buildDossier(subject());
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

function sendAlert({ alertId, to }: AlertOrder, subject: SubmissionSubject): Promise<void> {
  const request = { ...subject, alertId };
  return to === 'on-call-sms' ? alertOnCall(request) : alertChat({ ...request, to }, to);
}
