import { isCancellation, log, upsertSearchAttributes } from '@temporalio/workflow';
import type { AdmittedWork } from '../activities/admit.ts';
import type { AssessmentSummary } from '../activities/assess.ts';
import type { AlertOrder, Decision } from '../activities/decide.ts';
import type { SubmissionSubject } from '../activities/subject.ts';
import {
  alertChat,
  alertOnCall,
  assessLead,
  assessLeadByRules,
  buildDossier,
  buildDossierWithoutCrm,
  decide,
  updateContact,
  writeNote,
} from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { runSequence } from './run-sequence.ts';
import {
  leadIntentAttribute,
  leadScoreAttribute,
  leadSourceAttribute,
  leadStageAttribute,
} from './search-attributes.ts';
import { troubleOf } from './trouble-of.ts';

/** Knows, judges, routes and acts on one submission, then tells the CRM what was done. */
export async function workSubmission(run: LeadRun, { submissionId, source }: AdmittedWork): Promise<void> {
  const { leadId, desk } = run;
  const startedAtMs = run.nowMs();
  const subject = (): SubmissionSubject => ({ leadId, submissionId, nowMs: run.nowMs() });

  await know(subject);
  await judge(subject);
  const decision = await decide(subject());
  show(source, decision);

  const [contact, ending] = await Promise.all([
    persevere(desk, 'crm-contact', () => updateContact({ leadId, nowMs: run.nowMs() })),
    decision.enrollment && runSequence(run, { submissionId, ...decision.enrollment }),
    ...decision.alerts.map((alert) => persevere(desk, `alert:${alert.to}`, () => sendAlert(alert, subject()))),
  ]);
  await persevere(desk, 'crm-note', () =>
    writeNote({ leadId, milestone: submissionId, sinceMs: startedAtMs, nowMs: run.nowMs(), ...contact }),
  );
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

async function judge(subject: () => SubmissionSubject): Promise<AssessmentSummary> {
  try {
    return await assessLead(subject());
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('No model judged this lead; the built-in rules do', { because: troubleOf(error).because });
    return await assessLeadByRules(subject());
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
