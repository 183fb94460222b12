import { getExternalWorkflowHandle, isCancellation, TemporalFailure } from '@temporalio/workflow';
import type { StopReason } from '../domain/lead-state.ts';
import { stopSignal } from './messages.ts';
import { leadWorkflowId } from './workflow-ids.ts';

interface Silencing {
  readonly leadId: string;
  readonly stopOrdinal: number;
  readonly reason: StopReason;
}

/**
 * Ends the waits of a lead whose enrollments the store has stopped already. A lead that no longer runs is normal.
 */
export async function silenceLead({ leadId, stopOrdinal, reason }: Silencing): Promise<void> {
  try {
    await getExternalWorkflowHandle(leadWorkflowId(leadId)).signal(stopSignal, { ordinal: stopOrdinal, reason });
  } catch (error) {
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
  }
}
