import type { Intent } from './assessment.ts';
import type { LeadStatus } from './lead-state.ts';

/** What an operator may want of leads. */
export const leadCommands = ['pause', 'resume', 'skip', 'send-now', 'take-over', 'move', 'start'] as const;
export type LeadCommand = (typeof leadCommands)[number];

/** Whom a command is for; what is absent does not matter, and a lead must fit all that is there. */
export interface LeadFilter {
  /** Of the latest submission. */
  readonly source?: string | undefined;
  /** A sequence that runs for the lead. */
  readonly sequence?: string | undefined;
  readonly intent?: Intent | undefined;
  readonly tag?: string | undefined;
  readonly status?: LeadStatus | undefined;
}
