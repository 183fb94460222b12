import { z } from 'zod';
import { salesforceTypes } from './salesforce-type.ts';

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Defines a record of Salesforce as the sandbox keeps it. */
export const salesforceRecordSchema = z.object({
  /** 18 letters and digits. */
  id: z.string(),
  type: z.enum(salesforceTypes),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** By the names of Salesforce's API, for example `LastName`. */
  fields: fieldsSchema,
});

export type SalesforceRecord = Readonly<z.infer<typeof salesforceRecordSchema>>;

/** Defines the fields of a record that somebody makes; `CreatedDate` dates it back. */
export const newSalesforceRecordSchema = fieldsSchema;

export type NewSalesforceRecord = Readonly<z.infer<typeof newSalesforceRecordSchema>>;

/** Defines a Lead as state files of before there were other records hold it. */
export const salesforceLeadSchema = salesforceRecordSchema.omit({ type: true });
