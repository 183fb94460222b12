import type { Vendor } from './environment-schema.ts';
import type { Pace } from './providers/pace.ts';

/** Makes the pace of a vendor's calls. */
export type PaceOf = (vendor: Vendor) => Pace;
