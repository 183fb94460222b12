import { continueAsNew, getExternalWorkflowHandle, isCancellation, log, TemporalFailure } from '@temporalio/workflow';
import { listOrdered, stopOrdered } from './activity-proxies.ts';
import { leadByLead } from './lead-by-lead.ts';
import { versionOrderedSignal, type ChangeVersionsInput, type CommandProgress } from './messages.ts';
import { troubleOf } from './trouble-of.ts';
import { leadWorkflowId } from './workflow-ids.ts';

/** Tells every lead for which there is an order about versions; stops them where the order says so. */
export async function changeVersions(input: ChangeVersionsInput): Promise<CommandProgress> {
  const { orderId } = input;
  const { after, ...progress } = await leadByLead(input, {
    description: 'How many leads were told, and how many have no workflow any more.',
    listPage: (page) => listOrdered({ orderId, ...page }),
    act: (leadId) => isTold(input, leadId),
  });
  if (progress.isFinished) return progress;
  const { done, passed } = progress;
  return continueAsNew<typeof changeVersions>({ ...input, after, done, passed });
}

/** What fails for one lead must not keep the others from it. */
async function isTold({ orderId, stops, clockOffsetMs }: ChangeVersionsInput, leadId: string): Promise<boolean> {
  try {
    const nowMs = Date.now() + clockOffsetMs;
    const endedEnrollmentIds = stops ? await stopOrdered({ leadId, orderId, nowMs }) : [];
    await getExternalWorkflowHandle(leadWorkflowId(leadId)).signal(versionOrderedSignal, { endedEnrollmentIds });
    return true;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    log.warn('A lead could not be told of the order about its version', { leadId, because: troubleOf(error).because });
    return false;
  }
}
