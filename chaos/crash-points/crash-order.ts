import type { CrashPointName } from './crash-point.ts';

/** What a process that is to die is told on its command line. */
export interface CrashOrder {
  readonly workflowBundlePath: string;
  /** Absent: it lives. */
  readonly victim?: { readonly point: CrashPointName; readonly email: string } | undefined;
  readonly times: CrashTimes;
}

/** Spans that are long in real life. */
export interface CrashTimes {
  /** How long a call may take before the ledger gives it up; absent, as in the product. */
  readonly callTimeoutMs?: number | undefined;
  /** How long after the deadline of a call the provider is asked what became of it. */
  readonly lookUpLagMs: number;
}
