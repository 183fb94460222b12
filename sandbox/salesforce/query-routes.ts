import { Router } from 'express';
import { z } from 'zod';
import type { SalesforceState } from './add-salesforce-record.ts';
import { queryRecords } from './query-records.ts';
import { shownRecord } from './shown-record.ts';

/** How many records an answer to a query holds. The real one holds up to 2,000, and fewer as it sees fit. */
const recordsPerAnswer = 200;

const querySchema = z.looseObject({ q: z.string() });

/** Serves queries, page by page. */
export function queryRoutes(state: SalesforceState): Router {
  const routes = Router();
  routes.get('/services/data/:version/query', async (request, response) => {
    const { q: soql } = querySchema.parse(request.query);
    response.json(await answerTo(state, { soql, start: 0, version: request.params.version }));
  });
  routes.get('/services/data/:version/query/:locator', async (request, response) => {
    const { locator, version } = request.params;
    const [encoded = '', start] = locator.split('-');
    const soql = Buffer.from(encoded, 'hex').toString();
    response.json(await answerTo(state, { soql, start: Number(start), version }));
  });
  return routes;
}

interface QueryPosition {
  readonly soql: string;
  readonly start: number;
  readonly version: string;
}

/** Answers a page of what a query finds. @throws Refusal 400 */
export async function answerTo(
  state: SalesforceState,
  { soql, start, version }: QueryPosition,
): Promise<Record<string, unknown>> {
  const { records: found, fields } = await queryRecords(state, soql);
  const end = start + recordsPerAnswer;
  const done = end >= found.length;
  const locator = `${Buffer.from(soql).toString('hex')}-${end}`;
  return {
    totalSize: found.length,
    done,
    ...(!done && { nextRecordsUrl: `/services/data/${version}/query/${locator}` }),
    records: found.slice(start, end).map((record) => shownRecord(state, record, { version, asked: fields })),
  };
}
