/**
 * Where a worker is with one message: it wants to ask the ledger's leave, asks now, has leave, calls the provider, has its
 * answer.
 */
export type TryPhase = 'wanting' | 'asking' | 'leave' | 'calling' | 'answered';

/** What a worker process tells of one message. */
export interface TryNews {
  readonly leadId: string;
  readonly stepId: string;
  readonly phase: TryPhase;
  /** By the clock of the machine, see `machineNowMs`. */
  readonly atMs: number;
}

/** Reads a clock that all processes of this machine share and that nobody sets, in milliseconds. */
export function machineNowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
