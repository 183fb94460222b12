import { z } from 'zod';
import { httpsLinkSchema } from './https-link-schema.ts';

/** Defines something a lead can download or watch, and how it is recognised. */
export const contentAssetSchema = z.strictObject({
  /** As it reads after "the", for example `home energy guide`. */
  title: z.string().min(1).max(120),
  url: httpsLinkSchema,
  /** One or two sentences on what it says. */
  summary: z.string().min(1).max(400),
  /** A question a reader of it would enjoy to answer. */
  question: z.string().min(1).max(300),
  /** What senders state as source; `*` stands for any run of characters. */
  sources: z.array(z.string().min(1)).default([]),
  /** Addresses of pages that offer it; `*` stands for any run of characters. */
  pages: z.array(z.string().min(1)).default([]),
});
export type ContentAsset = Readonly<z.infer<typeof contentAssetSchema>>;
