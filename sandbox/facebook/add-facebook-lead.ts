import { z } from 'zod';
import type { SandboxState } from '../state/sandbox-state.ts';
import { pageId } from './page-id.ts';

/** Defines somebody's answers to a form of Facebook Lead Ads. */
export const newFacebookLeadSchema = z.strictObject({
  /** @default a number that no other lead has */
  id: z.string().regex(/^\d+$/).optional(),
  formId: z.string().regex(/^\d+$/),
  /** ISO 8601. @default now */
  createdAt: z.iso.datetime({ offset: true }).optional(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export type NewFacebookLead = Readonly<z.infer<typeof newFacebookLeadSchema>>;

/** The ids by which Facebook's webhook names a lead. */
export interface AddedFacebookLead {
  readonly leadgenId: string;
  readonly formId: string;
  readonly pageId: string;
}

/** The first id of a page without leads; as long as the real ones. */
const firstId = 900_000_000_001;

/** Fills in a form of Facebook Lead Ads. */
export function addFacebookLead(
  { facebookLeads }: Pick<SandboxState, 'facebookLeads'>,
  { id, formId, createdAt, fields }: NewFacebookLead,
): AddedFacebookLead {
  let freeId = firstId + facebookLeads.list().length;
  while (facebookLeads.get(String(freeId)) !== undefined) freeId += 1;
  const leadgenId = id ?? String(freeId);
  facebookLeads.put({
    id: leadgenId,
    formId,
    createdAt: new Date(createdAt ?? Date.now()).toISOString(),
    fields: Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, [values].flat()])),
  });
  return { leadgenId, formId, pageId };
}
