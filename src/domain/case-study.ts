import { z } from 'zod';
import { httpsLinkSchema } from './https-link-schema.ts';

const caseStudySchema = z.strictObject({
  /** As it reads between quotation marks. */
  title: z.string().min(1).max(120),
  url: httpsLinkSchema,
  /** One or two sentences on what it tells. */
  summary: z.string().min(1).max(400),
});

const sectorCaseStudySchema = caseStudySchema.extend({
  /** As it reads after "in", for example `retail`. */
  sector: z.string().min(1).max(60),
  /**
   * Words by which the sector is known, looked for in what is known of the lead's company, then in its name and the job
   * title; a last `*` stands for any ending.
   */
  words: z.array(z.string().min(2)).min(1),
});

/** A customer's story that a message can tell; `sector` is absent of the general one. */
export type CaseStudy = Readonly<z.infer<typeof caseStudySchema>> & { readonly sector?: string | undefined };

/** Defines the customers' stories, one for each sector and one for everybody else. */
export const caseStudiesSchema = z.strictObject({
  general: caseStudySchema,
  bySector: z.array(sectorCaseStudySchema).default([]),
});
export type CaseStudies = Readonly<z.infer<typeof caseStudiesSchema>>;
