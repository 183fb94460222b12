import type { Vendor } from '../vendor.ts';

/** A request that came for a vendor, whatever became of it. */
export interface ReceivedRequest {
  readonly vendor: Vendor;
  readonly method: string;
  /** As it follows the vendor's base URL, with its query. */
  readonly path: string;
  /** Names in lower case; credentials are masked. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed from JSON or a form; undefined when there was none. */
  readonly body: unknown;
  /** ISO 8601, UTC. */
  readonly at: string;
}
