import { allHandlersFinished, CancellationScope, condition, isCancellation, workflowInfo } from '@temporalio/workflow';
import type { AdmittedWork } from '../activities/admit.ts';
import { admitSubmissions, stopByOperator } from './activity-proxies.ts';
import { startLeadRun, type LeadRun } from './lead-run.ts';
import type { LeadInput } from './messages.ts';
import { persevere } from './persevere.ts';
import { workSubmission } from './work-submission.ts';

/** Takes one lead from its submissions through what the playbook makes of them, until nothing is left to do. */
export async function lead(input: LeadInput): Promise<void> {
  const run = startLeadRun(input);
  const worked = new Set<string>();
  try {
    while (run.hasNews) {
      run.hasNews = false;
      for (const submission of await admitFresh(run, worked)) {
        worked.add(submission.submissionId);
        await persevere(run.desk, 'submission', () => workSubmission(run, submission));
      }
    }
    await condition(allHandlersFinished);
  } catch (error) {
    if (isCancellation(error)) await CancellationScope.nonCancellable(() => stopEverything(run));
    throw error;
  }
}

async function admitFresh(run: LeadRun, worked: ReadonlySet<string>): Promise<AdmittedWork[]> {
  const { firstExecutionRunId } = workflowInfo();
  const admitted = await persevere(run.desk, 'admission', () =>
    admitSubmissions({ leadId: run.leadId, runId: firstExecutionRunId, nowMs: run.nowMs() }),
  );
  return (admitted ?? []).filter(({ submissionId }) => !worked.has(submissionId));
}

/** A run cancelled in the Temporal Web UI leaves nothing behind that looks as if it still ran. */
async function stopEverything({ leadId, nowMs }: LeadRun): Promise<void> {
  await stopByOperator({ leadId, nowMs: nowMs() });
}
