import type { StopReason } from '../domain/lead-state.ts';

/**
 * Ends the waits of a lead whose enrollments below an ordinal the store has stopped already. A lead that no longer runs is
 * normal.
 */
export type Silence = (
  leadId: string,
  stop: { readonly ordinal: number; readonly reason: StopReason },
) => Promise<void>;
