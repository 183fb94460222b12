import { z } from 'zod';
import { jsonOrUndefined } from '../../json-or-undefined.ts';

/** Minutes, by the business and the kind of its calls. */
const usageSchema = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().nonnegative().default(0) })),
);

/**
 * Reads how long Facebook wants to be left alone, in milliseconds, from the header `X-Business-Use-Case-Usage`; undefined
 * when it does not say (https://developers.facebook.com/docs/graph-api/overview/rate-limiting).
 */
export function readRegainAccessMs(headers: Headers): number | undefined {
  const usage = usageSchema.safeParse(jsonOrUndefined(headers.get('x-business-use-case-usage') ?? '')).data ?? {};
  const minutes = Object.values(usage)
    .flat()
    .map((calls) => calls.estimated_time_to_regain_access);
  const longest = Math.max(0, ...minutes);
  return longest === 0 ? undefined : Math.ceil(longest * 60_000);
}
