import { Router } from 'express';
import { z } from 'zod';
import { addFacebookLead, newFacebookLeadSchema } from '../facebook/add-facebook-lead.ts';
import { announceFacebookLead } from '../facebook/announce-facebook-lead.ts';
import { addSalesforceRecord } from '../salesforce/add-salesforce-record.ts';
import { newSalesforceRecordSchema } from '../salesforce/salesforce-record.ts';
import type { SandboxParts } from '../sandbox-parts.ts';

const contactSchema = z.record(z.string(), z.string());

type LeadParts = Pick<SandboxParts, 'state' | 'contactBook' | 'replyTarget' | 'facebookAppSecret'>;

/** Makes leads at the vendors, as people do; those of Facebook are announced when the product's API is known. */
export function leadRoutes({ state, contactBook, replyTarget, facebookAppSecret: appSecret }: LeadParts): Router {
  const routes = Router();
  routes.post('/leads/facebook', async (request, response) => {
    const lead = addFacebookLead(state, newFacebookLeadSchema.parse(request.body));
    const { publicUrl } = replyTarget();
    const announced =
      publicUrl === undefined ? undefined : await announceFacebookLead({ publicUrl, appSecret, lead, at: new Date() });
    response.status(201).json({ ...lead, ...announced });
  });
  routes.post('/leads/hubspot', (request, response) => {
    response.status(201).json({ id: contactBook.create(contactSchema.parse(request.body)).id });
  });
  routes.post('/leads/salesforce', (request, response) => {
    const { id } = addSalesforceRecord(state, 'Lead', newSalesforceRecordSchema.parse(request.body));
    response.status(201).json({ id });
  });
  return routes;
}
