import { Router } from 'express';
import type { StandIn } from '../stand-in.ts';
import type { SalesforceState } from './add-salesforce-record.ts';
import { compositeRoutes } from './composite-routes.ts';
import { queryRoutes } from './query-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { salesforceStatusRefusal } from './salesforce-refusal.ts';
import { sessionRoutes } from './session-routes.ts';
import { toolingRoutes } from './tooling-routes.ts';

/** Stands in for Salesforce's REST API: sessions, records, queries, several calls in one, and custom fields. */
export function createSalesforceStandIn(state: SalesforceState): StandIn {
  const routes = Router();
  routes.use(sessionRoutes(), queryRoutes(state), compositeRoutes(state), toolingRoutes(state), recordRoutes(state));
  return { routes, refusalOf: salesforceStatusRefusal };
}
