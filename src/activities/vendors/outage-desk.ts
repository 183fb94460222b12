/** Reaches workflows over vendors that are away, out of activities. */
export interface OutageDesk {
  /** Has a workflow look after a vendor that is away, unless one does already. */
  watch(vendor: string): Promise<void>;
  /** Tells every workflow that waits for something that its vendor answers again; answers how many were told. */
  release(vendor: string, onTold: () => void): Promise<number>;
}
