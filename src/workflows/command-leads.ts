import {
  continueAsNew,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  setHandler,
  TemporalFailure,
} from '@temporalio/workflow';
import { commandLead, listLeads } from './activity-proxies.ts';
import { commandProgressQuery, operatorSignal, type CommandLeadsInput, type CommandProgress } from './messages.ts';
import { silenceLead } from './silence-lead.ts';
import { troubleOf } from './trouble-of.ts';
import { leadWorkflowId } from './workflow-ids.ts';

const pageSize = 50;

/** As many as keep one run's history short. */
const pagesOfOneRun = 10;

/** Carries an operator's command out on every lead that fits, page by page. A lead that no longer runs is normal. */
export async function commandLeads(input: CommandLeadsInput): Promise<CommandProgress> {
  let { after, done = 0, passed = 0 } = input;
  let isFinished = false;
  setHandler(commandProgressQuery, () => ({ done, passed, isFinished }), {
    description: 'How many leads the command was carried out on, and how many it had nothing to do for.',
  });
  for (let page = 0; page < pagesOfOneRun; page += 1) {
    const leadIds = await listLeads({ filter: input.filter, after, limit: pageSize });
    for (const leadId of leadIds) {
      if (await isCarriedOut(input, leadId)) done += 1;
      else passed += 1;
      after = leadId;
    }
    if (leadIds.length < pageSize) {
      isFinished = true;
      return { done, passed, isFinished };
    }
  }
  return continueAsNew<typeof commandLeads>({ ...input, after, done, passed });
}

/** What fails for one lead must not keep the others from it. */
async function isCarriedOut(input: CommandLeadsInput, leadId: string): Promise<boolean> {
  try {
    return await command(input, leadId);
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    log.warn('A command could not be carried out', { leadId, because: troubleOf(error).because });
    return false;
  }
}

async function command(
  { command: name, commandId, sequence, clockOffsetMs }: CommandLeadsInput,
  leadId: string,
): Promise<boolean> {
  const nowMs = Date.now() + clockOffsetMs;
  const { isDone, stopOrdinal } = await commandLead({ leadId, command: name, commandId, sequence, nowMs });
  if (stopOrdinal !== undefined) await silenceLead({ leadId, stopOrdinal, reason: 'taken-over' });
  if (!isDone || name === 'take-over' || name === 'move' || name === 'start') return isDone;
  try {
    await getExternalWorkflowHandle(leadWorkflowId(leadId)).signal(operatorSignal, { command: name });
    return true;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    // The store has it where it must be kept; a wait that nobody is in cannot be cut.
    return name === 'pause' || name === 'resume';
  }
}
