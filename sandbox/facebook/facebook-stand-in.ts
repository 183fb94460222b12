import { Router, type Request } from 'express';
import { z } from 'zod';
import type { SandboxParts } from '../sandbox-parts.ts';
import type { StandIn } from '../stand-in.ts';
import { facebookRefusal, facebookStatusRefusal, unknownObjectRefusal } from './facebook-refusal.ts';
import { graphPage, graphPageSchema } from './graph-page.ts';
import { leadResource } from './lead-resource.ts';
import { appId, subscriptionRoutes } from './subscription-routes.ts';
import { pageId } from './page-id.ts';

const fieldsSchema = z.looseObject({ fields: z.string().optional() });
const debugSchema = z.looseObject({ input_token: z.string().min(1) });

/**
 * Defines the filters of a list of leads, in seconds since 1970
 * (https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving).
 */
const filteringSchema = z.array(
  z.object({
    field: z.literal('time_created'),
    operator: z.enum(['GREATER_THAN', 'GREATER_THAN_OR_EQUAL', 'LESS_THAN', 'LESS_THAN_OR_EQUAL']),
    value: z.number(),
  }),
);
type Filter = z.infer<typeof filteringSchema>[number];

/** Stands in for the leads of Facebook's Graph API. The forms of its one page are those that somebody filled in. */
export function createFacebookStandIn({
  state: { facebookLeads },
  replyTarget,
  facebookAppSecret,
}: Pick<SandboxParts, 'state' | 'replyTarget' | 'facebookAppSecret'>): StandIn {
  const formIds = (): string[] => [...new Set(facebookLeads.list().map(({ formId }) => formId))];
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!hasToken(request)) {
      throw facebookRefusal({
        status: 400,
        code: 104,
        message: 'An access token is required to request this resource.',
      });
    }
    next();
  });
  routes.get('/:version/debug_token', (request, response) => {
    debugSchema.parse(request.query);
    response.json({
      data: {
        app_id: appId,
        type: 'PAGE',
        application: 'Sandbox',
        expires_at: 0,
        data_access_expires_at: 0,
        is_valid: true,
        scopes: ['pages_show_list', 'leads_retrieval', 'pages_manage_metadata'],
        profile_id: pageId,
      },
    });
  });
  routes.get('/:version/me', (_request, response) => {
    response.json({ id: pageId, name: 'Sandbox' });
  });
  routes.use(subscriptionRoutes({ replyTarget, facebookAppSecret }));
  routes.get('/:version/:page/leadgen_forms', (request, response) => {
    const { page } = request.params;
    if (page !== pageId && page !== 'me') throw unknownObjectRefusal(page);
    const forms = formIds().map((id) => ({ id, name: `Form ${id}`, status: 'ACTIVE' }));
    response.json(graphPage(forms, graphPageSchema.parse(request.query), request.path));
  });
  routes.get('/:version/:form/leads', (request, response) => {
    const { form } = request.params;
    if (!formIds().includes(form)) throw unknownObjectRefusal(form);
    const { fields } = fieldsSchema.parse(request.query);
    const filters = filtersOf(request);
    const leads = facebookLeads
      .withKey(form)
      .filter(({ createdAt }) => filters.every((filter) => fits(Math.floor(Date.parse(createdAt) / 1_000), filter)))
      // Graph lists the newest first.
      .toReversed()
      .map((lead) => leadResource(lead, fields));
    response.json(graphPage(leads, graphPageSchema.parse(request.query), request.path));
  });
  routes.get('/:version/:id', (request, response) => {
    const { id } = request.params;
    const lead = facebookLeads.get(id);
    if (lead === undefined) throw unknownObjectRefusal(id);
    response.json(leadResource(lead, fieldsSchema.parse(request.query).fields));
  });
  return { routes, refusalOf: facebookStatusRefusal };
}

function hasToken(request: Request): boolean {
  return /^(Bearer|OAuth) \S/.test(request.headers.authorization ?? '') || Boolean(request.query['access_token']);
}

function filtersOf(request: Request): Filter[] {
  const { filtering } = z.looseObject({ filtering: z.string().optional() }).parse(request.query);
  if (filtering === undefined) return [];
  try {
    return filteringSchema.parse(JSON.parse(filtering));
  } catch {
    throw facebookStatusRefusal(400);
  }
}

function fits(actual: number, { operator, value }: Filter): boolean {
  switch (operator) {
    case 'GREATER_THAN':
      return actual > value;
    case 'GREATER_THAN_OR_EQUAL':
      return actual >= value;
    case 'LESS_THAN':
      return actual < value;
    case 'LESS_THAN_OR_EQUAL':
      return actual <= value;
  }
}
