import { z } from 'zod';
import { httpsLinkSchema } from './https-link-schema.ts';
import { cleanTimeZone } from './hygiene/clean-time-zone.ts';

const sentence = z.string().min(1).max(1_000);

/** Defines who we are: what messages may tell of us, and what a judge of leads must know. */
export const brandSchema = z.strictObject({
  name: z.string().min(1),
  website: httpsLinkSchema,
  bookingUrl: httpsLinkSchema,
  /** Law asks for it in commercial e-mail (CAN-SPAM Act, 15 U.S.C. 7704(a)(5)). */
  postalAddress: z.string().min(1),
  /** A zone of the IANA database: where a lead is taken to be when nothing tells. */
  timeZone: z.string().refine((zone) => cleanTimeZone(zone).value !== undefined, 'name a zone such as Europe/Berlin'),
  product: z.strictObject({ name: z.string().min(1), description: sentence }),
  /** The trade, as one would say "an expert of …". */
  field: z.string().min(1),
  idealCustomer: sentence,
  /** Sentences that are true of us. A price or percentage that none of them states may not be promised. */
  facts: z.array(sentence).default([]),
});
export type Brand = Readonly<z.infer<typeof brandSchema>>;
