import { condition, setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { StepSubject } from '../activities/subject.ts';
import { giveUpConfirmation, isAddressConfirmed, planConfirmation } from './activity-proxies.ts';
import type { LeadRun } from './lead-run.ts';
import { persevere } from './persevere.ts';
import { leadStageAttribute } from './search-attributes.ts';

/**
 * Waits until the lead has confirmed its address. The signal only says when to look: the store has the word, also at the
 * deadline, when it ends what waited unless the address is confirmed. No operator can skip this wait.
 * @returns false when the enrollment is over since the address was not confirmed in time
 */
export async function awaitConfirmation(run: LeadRun, stepId: string, subject: () => StepSubject): Promise<boolean> {
  const item = `confirm:${stepId}`;
  const { untilMs, because } = await unskippably(run, item, () => planConfirmation(subject(), stepId));
  for (;;) {
    run.heardOfConfirmation = false;
    if (await isConfirmed(run, item)) return true;
    const waitMs = untilMs - run.nowMs();
    if (waitMs <= 0) break;
    await untilHeard(run, waitMs, because);
  }
  const { enrollmentId, leadId, nowMs } = subject();
  const isOver = await unskippably(run, item, () => giveUpConfirmation({ leadId, enrollmentId, nowMs }));
  return !isOver;
}

/** Tells whether the store holds the confirmation of the lead's address. */
export function isConfirmed(run: LeadRun, item: string): Promise<boolean> {
  return unskippably(run, item, () => isAddressConfirmed({ leadId: run.leadId, nowMs: run.nowMs() }));
}

async function untilHeard(run: LeadRun, waitMs: number, because: string): Promise<void> {
  const until = new Date(run.nowMs() + waitMs).toISOString();
  upsertSearchAttributes([{ key: leadStageAttribute, value: 'waiting' }]);
  setCurrentDetails(`**Waiting** until ${until} for the lead's confirmation: ${because}.`);
  try {
    await condition(() => run.heardOfConfirmation, waitMs, { summary: `the deadline at ${until}: ${because}` });
  } finally {
    setCurrentDetails('');
  }
}

/** An operator who skips it has it tried again: to go on without the answer would be to go on without the confirmation. */
async function unskippably<Result>(run: LeadRun, item: string, action: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const answer = await persevere(run.desk, item, async () => ({ result: await action() }));
    if (answer !== undefined) return answer.result;
  }
}
