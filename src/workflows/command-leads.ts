import { continueAsNew, getExternalWorkflowHandle, isCancellation, log, TemporalFailure } from '@temporalio/workflow';
import { commandLead, listLeads } from './activity-proxies.ts';
import { leadByLead } from './lead-by-lead.ts';
import { operatorSignal, type CommandLeadsInput, type CommandProgress } from './messages.ts';
import { silenceLead } from './silence-lead.ts';
import { troubleOf } from './trouble-of.ts';
import { leadWorkflowId } from './workflow-ids.ts';

/** Carries an operator's command out on every lead that fits. A lead that no longer runs is normal. */
export async function commandLeads(input: CommandLeadsInput): Promise<CommandProgress> {
  const { after, ...progress } = await leadByLead(input, {
    description: 'How many leads the command was carried out on, and how many it had nothing to do for.',
    listPage: (page) => listLeads({ filter: input.filter, ...page }),
    act: (leadId) => isCarriedOut(input, leadId),
  });
  if (progress.isFinished) return progress;
  const { done, passed } = progress;
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
