import type { PlannedStep } from '../activities/decision.ts';
import { addStepTask, openTicket } from './activity-proxies.ts';
import { persevere } from './persevere.ts';
import type { StepInHand } from './run-step.ts';
import { sendAlert } from './send-alert.ts';

/** Alerts the targets of a step, each by itself. */
export function alertTeam({ stepId, to }: Extract<PlannedStep, { kind: 'alert' }>, { run, subject }: StepInHand): void {
  for (const target of to) {
    run.beside(() => persevere(run.desk, `alert:${stepId}:${target}`, () => alertForStep(target, subject)));
  }
}

/** Gives somebody the task of a step. */
export function addTask(stepId: string, { run, subject }: StepInHand): void {
  run.beside(() => persevere(run.desk, `task:${stepId}`, () => addStepTask(subject(), stepId)));
}

/** Opens the ticket of a step; where there is no desk, support is alerted in the chat in its place. */
export function openTicketOrAlert(stepId: string, { run, subject }: StepInHand): void {
  run.beside(async () => {
    const opened = await persevere(run.desk, `ticket:${stepId}`, () => openTicket(subject(), stepId));
    if (opened?.kind !== 'no-desk') return;
    await persevere(run.desk, `alert:${stepId}:support-chat`, () => alertForStep('support-chat', subject));
  });
}

function alertForStep(to: Parameters<typeof sendAlert>[0], subject: StepInHand['subject']): Promise<void> {
  const { enrollmentId, stepId, ...lead } = subject();
  return sendAlert(to, { ...lead, alertId: `${enrollmentId}:${stepId}:${to}`, step: { enrollmentId, stepId } });
}
