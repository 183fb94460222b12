import { z } from 'zod';

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Defines a Lead of Salesforce as the sandbox keeps it. */
export const salesforceLeadSchema = z.object({
  /** 18 letters and digits. */
  id: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** By the names of Salesforce's API, for example `LastName`. */
  fields: fieldsSchema,
});

export type SalesforceLead = Readonly<z.infer<typeof salesforceLeadSchema>>;

/** Defines the fields of a Lead that somebody makes; `CreatedDate` dates it back. */
export const newSalesforceLeadSchema = fieldsSchema;

export type NewSalesforceLead = Readonly<z.infer<typeof newSalesforceLeadSchema>>;
