import { z } from 'zod';

/** Describes what a person agreed to on one channel, so that it can be shown later. */
export const consentSchema = z.strictObject({
  /** The words beside the box that the person ticked, as far as the form told them. */
  wording: z.string().optional(),
  /** When it was given, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  pageUrl: z.string().optional(),
});

export type Consent = Readonly<z.infer<typeof consentSchema>>;
