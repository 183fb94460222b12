import type { Sealer } from '../sealing/sealer.ts';

/** A lead whose row is locked. */
export interface LockedPerson {
  readonly leadId: string;
  readonly sealer: Sealer;
}
