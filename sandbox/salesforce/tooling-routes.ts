import { Router } from 'express';
import { z } from 'zod';
import { addSalesforceRecord, type SalesforceState } from './add-salesforce-record.ts';
import { salesforceRefusal } from './salesforce-refusal.ts';

const fieldSchema = z.object({
  FullName: z.string().regex(/^(Lead|Contact)\.\w+__c$/),
  Metadata: z.looseObject({ label: z.string(), type: z.enum(['Text', 'LongTextArea', 'Number']) }),
});

/** Serves the making of custom fields, which nobody may see until they are granted. */
export function toolingRoutes(state: SalesforceState): Router {
  const routes = Router();
  routes.post('/services/data/:version/tooling/sobjects/CustomField', (request, response) => {
    const { FullName: fullName } = fieldSchema.parse(request.body);
    const fields = state.salesforceRecords.list().filter(({ type }) => type === 'CustomField');
    if (fields.some((field) => field.fields['FullName'] === fullName)) {
      const message = `There is already a field named ${fullName.split('.').at(-1)} on ${fullName.split('.')[0]}.`;
      throw salesforceRefusal(400, 'DUPLICATE_DEVELOPER_NAME', message);
    }
    const { id } = addSalesforceRecord(state, 'CustomField', { FullName: fullName });
    response.status(201).json({ id, success: true, errors: [], warnings: [], infos: [] });
  });
  return routes;
}
