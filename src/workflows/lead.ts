import { allHandlersFinished, CancellationScope, condition, isCancellation, workflowInfo } from '@temporalio/workflow';
import type { AdmittedWork } from '../activities/admit.ts';
import { admitSubmissions, stopByOperator } from './activity-proxies.ts';
import { startLeadRun, type LeadRun } from './lead-run.ts';
import type { LeadInput } from './messages.ts';
import { persevere } from './persevere.ts';
import { createWorkbench } from './workbench.ts';
import { workSubmission } from './work-submission.ts';

/** Takes one lead from its submissions through what the playbook makes of them, until nothing is left to do. */
export async function lead(input: LeadInput): Promise<void> {
  const run = startLeadRun(input);
  try {
    do {
      await workAll(run);
      await Promise.all(run.afterwards);
      if (run.alerts.isBusy()) await run.alerts.untilDoneOr(() => run.hasNews);
      await condition(allHandlersFinished);
    } while (run.hasNews || run.alerts.isBusy());
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => stopEverything(run));
    throw error;
  }
}

/** Works what was submitted, and at once what is submitted meanwhile: a hotter submission must not wait for a colder one. */
async function workAll(run: LeadRun): Promise<void> {
  const workbench = createWorkbench();
  const admittedIds = new Set<string>();
  const waiting: AdmittedWork[] = [];
  while (run.hasNews || waiting.length > 0 || workbench.isBusy()) {
    if (run.hasNews && workbench.hasRoom()) {
      run.hasNews = false;
      waiting.push(...(await admitFresh(run, admittedIds)));
    }
    while (waiting.length > 0 && workbench.hasRoom()) {
      const submission = waiting.shift();
      if (submission === undefined) break;
      workbench.start(async () => {
        await persevere(run.desk, 'submission', () => workSubmission(run, submission));
        run.inHand.splice(run.inHand.indexOf(submission.submissionId), 1);
      });
    }
    await workbench.untilDoneOr(() => run.hasNews);
  }
}

async function admitFresh(run: LeadRun, admittedIds: Set<string>): Promise<AdmittedWork[]> {
  const { firstExecutionRunId } = workflowInfo();
  const admitted = await persevere(run.desk, 'admission', () =>
    admitSubmissions({ leadId: run.leadId, runId: firstExecutionRunId, nowMs: run.nowMs() }),
  );
  const fresh = (admitted ?? []).filter((work) => !admittedIds.has(workIdOf(work)));
  for (const work of fresh) {
    admittedIds.add(workIdOf(work));
    run.inHand.push(work.submissionId);
  }
  return fresh;
}

/** What a person says of a submission makes new work of it. */
function workIdOf({ submissionId, feedbackId, orderId }: AdmittedWork): string {
  if (orderId !== undefined) return orderId;
  return feedbackId === undefined ? submissionId : `${submissionId}:${feedbackId}`;
}

/** A run cancelled in the Temporal Web UI leaves nothing behind that looks as if it still ran. */
async function stopEverything({ leadId, nowMs }: LeadRun): Promise<void> {
  await stopByOperator({ leadId, nowMs: nowMs() });
}
