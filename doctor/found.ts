import type { Check } from './check.ts';

/** How a thing stands, whosever it is. */
export type Found = Omit<Check, 'area' | 'subject'>;
