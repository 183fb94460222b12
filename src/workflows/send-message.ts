import { sleep } from '@temporalio/workflow';
import type { PlannedStep } from '../activities/decision.ts';
import type { StepSubject } from '../activities/subject.ts';
import { sendEmail, sendSms } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { writeMessage } from './write-message.ts';

type MessageStep = Extract<PlannedStep, { kind: 'message' }>;

/** How long to wait before asking the ledger again while a reply is being read. A stop ends this wait at once. */
const holdPauseMs = 30_000;

/**
 * Writes a message, waits for its time and sends it through the ledger.
 * @returns false when the ledger says that nothing more may be sent in this enrollment
 */
export async function sendMessage(run: LeadRun, step: MessageStep, subject: () => StepSubject): Promise<boolean> {
  const item = `message:${step.stepId}`;
  const message = await writeMessage({ run, stepId: step.stepId, item, subject });
  if (message === undefined) return true;
  await run.wait.until({ what: `message ${step.stepId}`, untilMs: message.sendAtMs, because: message.because });

  const send = step.channel === 'email' ? sendEmail : sendSms;
  for (;;) {
    const outcome = await persevere(run.desk, item, ({ isByOperator }) =>
      send({ ...subject(), messageId: message.messageId, reopen: isByOperator }, step.stepId),
    );
    switch (outcome?.kind) {
      case 'held':
        await sleep(holdPauseMs, { summary: `message ${step.stepId} is held while a reply is being read` });
        break;
      case 'stopped':
        return false;
      default:
        return true;
    }
  }
}
