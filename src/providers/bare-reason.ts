import { z } from 'zod';

/** What axios, the HTTP client of some SDKs, throws for a call without an answer. */
const axiosErrorSchema = z.object({
  config: z.object({}),
  message: z.string(),
  code: z.string().optional(),
  cause: z.unknown().optional(),
});

/** Keeps of such an error the reason only: it carries the whole request, with credentials, addresses and numbers. */
export function bareReason(error: unknown): unknown {
  const axiosError = axiosErrorSchema.safeParse(error).data;
  if (axiosError === undefined) return error;
  return axiosError.cause ?? Object.assign(new Error(axiosError.message), { code: axiosError.code });
}
