import { noPace, type Pace } from './pace.ts';

/** A provider that leads are written to by. */
export interface ConnectedSender<Provider> {
  /** Waits for the turn of each call by itself. */
  readonly provider: Provider;
  /**
   * The same for who has waited by `pace`, as the ledger does before it claims: an answer of the lead that comes meanwhile is
   * still heard.
   */
  readonly unpaced: Provider;
  readonly pace: Pace;
  /** True when a stand-in answers for it. */
  readonly isSandboxed: boolean;
}

/** Connects a provider twice, with and without its pace. */
export function connectSender<Provider>(
  create: (pace?: Pace) => Provider,
  { pace, isSandboxed }: Pick<ConnectedSender<Provider>, 'pace' | 'isSandboxed'>,
): ConnectedSender<Provider> {
  return { provider: create(pace), unpaced: create(), pace, isSandboxed };
}

/** Connects a provider whose calls all begin at once. */
export function connectUnpaced<Provider>(provider: Provider, isSandboxed = false): ConnectedSender<Provider> {
  return { provider, unpaced: provider, pace: noPace, isSandboxed };
}
