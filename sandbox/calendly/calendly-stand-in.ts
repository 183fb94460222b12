import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import type { StandIn } from '../stand-in.ts';

const host = 'https://api.calendly.com';
const [user, organization] = [`${host}/users/sandbox`, `${host}/organizations/sandbox`];

const scopeSchema = z.enum(['organization', 'user']);
const newSubscriptionSchema = z.object({
  url: z.url(),
  events: z.array(z.string()).min(1),
  organization: z.literal(organization),
  user: z.literal(user).optional(),
  scope: scopeSchema,
  signing_key: z.string().optional(),
});
const listSchema = z.looseObject({
  organization: z.literal(organization),
  user: z.literal(user).optional(),
  scope: scopeSchema,
});

interface Subscription {
  readonly uri: string;
  readonly callback_url: string;
  readonly state: 'active' | 'disabled';
  readonly events: readonly string[];
  readonly scope: z.infer<typeof scopeSchema>;
}

/**
 * Stands in for Calendly's webhook subscriptions
 * (https://developer.calendly.com/api-docs/calendly-api/webhooks/list-webhook-subscriptions). The organization has one to the
 * product, where that is known, until somebody removes it.
 */
export function createCalendlyStandIn({ replyTarget }: Pick<SandboxParts, 'replyTarget'>): StandIn {
  const made: Subscription[] = [];
  const removed = new Set<string>();
  const subscriptions = (): Subscription[] => {
    const { publicUrl } = replyTarget();
    const own: Subscription = {
      uri: `${host}/webhook_subscriptions/sandbox`,
      callback_url: `${publicUrl ?? ''}/webhooks/meetings/calendly`,
      state: 'active',
      events: ['invitee.created', 'invitee.canceled'],
      scope: 'organization',
    };
    return [...(publicUrl === undefined ? [] : [own]), ...made].filter(({ uri }) => !removed.has(uri));
  };
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw calendlyRefusal(401);
    next();
  });
  routes.get('/users/me', (_request, response) => {
    response.json({ resource: { uri: user, name: 'Sandbox', current_organization: organization } });
  });
  routes.get('/webhook_subscriptions', (request, response) => {
    const { scope } = listSchema.parse(request.query);
    const collection = subscriptions().filter((subscription) => subscription.scope === scope);
    response.json({ collection, pagination: { count: collection.length, next_page: null, next_page_token: null } });
  });
  routes.post('/webhook_subscriptions', (request, response) => {
    const { url, events, scope } = newSubscriptionSchema.parse(request.body);
    const uri = `${host}/webhook_subscriptions/${randomUUID()}`;
    const resource: Subscription = { uri, callback_url: url, state: 'active', events, scope };
    made.push(resource);
    response.status(201).json({ resource });
  });
  routes.delete('/webhook_subscriptions/:id', ({ params: { id } }, response) => {
    const uri = `${host}/webhook_subscriptions/${id}`;
    if (!subscriptions().some((subscription) => subscription.uri === uri)) throw calendlyRefusal(404);
    removed.add(uri);
    response.status(204).end();
  });
  return { routes, refusalOf: calendlyRefusal };
}

const errors: Readonly<Record<number, { readonly title: string; readonly message: string }>> = {
  400: { title: 'Invalid Argument', message: 'The supplied parameters are invalid.' },
  401: { title: 'Unauthenticated', message: 'The access token is invalid' },
  403: { title: 'Permission Denied', message: 'You do not have permission to access this resource.' },
  404: { title: 'Resource Not Found', message: 'The server could not find the requested resource.' },
  429: { title: 'Too many requests', message: 'Please try again later.' },
};

/** Words an error as Calendly does (the page above, "Errors"). */
function calendlyRefusal(status: number): Refusal {
  const body = errors[status] ?? {
    title: 'Internal Server Error',
    message: 'The server encountered an unexpected condition.',
  };
  return new Refusal({ status, body });
}
