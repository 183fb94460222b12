import {
  continueAsNew,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  setHandler,
  TemporalFailure,
} from '@temporalio/workflow';
import { listOrdered, stopOrdered } from './activity-proxies.ts';
import {
  commandProgressQuery,
  versionOrderedSignal,
  type ChangeVersionsInput,
  type CommandProgress,
} from './messages.ts';
import { troubleOf } from './trouble-of.ts';
import { leadWorkflowId } from './workflow-ids.ts';

const pageSize = 50;

/** As many as keep one run's history short. */
const pagesOfOneRun = 10;

/** Tells every lead for which there is an order about versions, page by page; stops them where the order says so. */
export async function changeVersions(input: ChangeVersionsInput): Promise<CommandProgress> {
  const { orderId } = input;
  let { after, done = 0, passed = 0 } = input;
  let isFinished = false;
  setHandler(commandProgressQuery, () => ({ done, passed, isFinished }), {
    description: 'How many leads were told, and how many have no workflow any more.',
  });
  for (let page = 0; page < pagesOfOneRun; page += 1) {
    const leadIds = await listOrdered({ orderId, after, limit: pageSize });
    for (const leadId of leadIds) {
      if (await isTold(input, leadId)) done += 1;
      else passed += 1;
      after = leadId;
    }
    if (leadIds.length < pageSize) {
      isFinished = true;
      return { done, passed, isFinished };
    }
  }
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
