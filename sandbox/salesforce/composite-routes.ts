import { Router } from 'express';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { addSalesforceRecord, type SalesforceState } from './add-salesforce-record.ts';
import { checkedFields } from './check-record.ts';
import { answerTo } from './query-routes.ts';
import { salesforceRefusal } from './salesforce-refusal.ts';
import { salesforceTypes } from './salesforce-type.ts';

const batchSchema = z.object({
  batchRequests: z
    .array(z.object({ method: z.literal('GET'), url: z.string() }))
    .min(1)
    .max(25),
});
const recordsSchema = z.object({
  records: z.array(z.looseObject({ attributes: z.object({ type: z.enum(salesforceTypes) }) })).max(200),
});
const errorSchema = z.array(z.object({ errorCode: z.string(), message: z.string() }));

/** Serves several calls in one: queries, and new records. */
export function compositeRoutes(state: SalesforceState): Router {
  const routes = Router();
  routes.post('/services/data/:version/composite/batch', async (request, response) => {
    const { batchRequests } = batchSchema.parse(request.body);
    const results = await Promise.all(batchRequests.map(({ url }) => answerToCall(state, url)));
    response.json({ hasErrors: results.some(({ statusCode }) => statusCode >= 400), results });
  });
  routes.post('/services/data/:version/composite/sobjects', (request, response) => {
    response.json(
      recordsSchema.parse(request.body).records.map((record) => {
        const { type } = record.attributes;
        try {
          const { id } = addSalesforceRecord(state, type, checkedFields(state, { type, body: record }));
          return { id, success: true, errors: [] };
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          const errors = errorSchema.parse(error.body);
          return {
            success: false,
            errors: errors.map(({ errorCode, message }) => ({ statusCode: errorCode, message })),
          };
        }
      }),
    );
  });
  return routes;
}

/** Answers one call of a batch, whose refusal keeps nothing from the others. */
async function answerToCall(
  state: SalesforceState,
  url: string,
): Promise<{ readonly statusCode: number; readonly result: unknown }> {
  const [, version = '', soql] = /^\/?(v[\d.]+)\/query\/?\?q=(.*)$/.exec(url) ?? [];
  try {
    if (soql === undefined) throw salesforceRefusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    const query = new URLSearchParams(`q=${soql}`).get('q') ?? '';
    return { statusCode: 200, result: await answerTo(state, { soql: query, start: 0, version }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { statusCode: error.status, result: error.body };
  }
}
