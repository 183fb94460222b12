import { z } from 'zod';

/** What is read of a lead (https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving). */
export const graphLeadSchema = z.object({
  id: z.string(),
  created_time: z.string().optional(),
  form_id: z.string().optional(),
  campaign_name: z.string().optional(),
  platform: z.string().optional(),
  field_data: z.array(z.object({ name: z.string(), values: z.array(z.unknown()) })).default([]),
});
export type GraphLead = Readonly<z.infer<typeof graphLeadSchema>>;

/** What is read of one page of a list (https://developers.facebook.com/docs/graph-api/results). */
export const graphListSchema = z.object({
  data: z.array(z.object({ id: z.string() })),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string().optional() }).optional() })
    .optional(),
});
export type GraphList = z.infer<typeof graphListSchema>;

/** What is read of what Graph knows of a token (https://developers.facebook.com/docs/graph-api/reference/debug_token). */
export const graphTokenSchema = z.object({
  data: z.object({
    is_valid: z.boolean(),
    /** Seconds since 1970; 0 is never. */
    expires_at: z.number().default(0),
    data_access_expires_at: z.number().default(0),
    scopes: z.array(z.string()).optional(),
  }),
});
export type GraphToken = z.infer<typeof graphTokenSchema>;
