import { dayMs } from './local-day.ts';

/** How long a moment is looked for at which all candidate zones are open, before the likeliest alone decides. */
export const commonMomentWithinMs = 14 * dayMs;

/** Business hours open again within five years whatever the holidays, as `holidaysSchema` sees to. */
export const longestClosingMs = 5 * 366 * dayMs;
