import { Router } from 'express';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import type { StandIn } from '../stand-in.ts';

/** The secret is taken and told nobody. */
const webhookSchema = z.object({
  url: z.url(),
  enabled: z.boolean().default(false),
  verify_ssl: z.boolean().default(true),
  event_types: z.record(z.string(), z.boolean()).default({ form_response: true }),
});
type Webhook = z.infer<typeof webhookSchema>;

/** The tag of the webhook that each form has from the start. */
const ownTag = 'leadline';

/** The one form of the account; any other that is asked for is there as well, but for this. */
const [formId, missingFormId] = ['sandbox', 'missing'];

/**
 * Stands in for the webhooks of Typeform's forms (https://www.typeform.com/developers/webhooks/reference/retrieve-webhooks/).
 * Each form posts to the product where that is known, until somebody changes it.
 */
export function createTypeformStandIn({ replyTarget }: Pick<SandboxParts, 'replyTarget'>): StandIn {
  /** By form and tag; undefined where it was removed. */
  const changed = new Map<string, Webhook | undefined>();
  const tagsOf = (form: string): string[] => {
    const others = [...changed.keys()]
      .filter((key) => key.startsWith(`${form}/`))
      .map((key) => key.slice(form.length + 1));
    return [...new Set([ownTag, ...others])];
  };
  const find = (form: string, tag: string): Webhook | undefined => {
    const key = `${form}/${tag}`;
    const { publicUrl } = replyTarget();
    if (changed.has(key) || tag !== ownTag || publicUrl === undefined) return changed.get(key);
    return {
      url: `${publicUrl}/webhooks/leads/typeform`,
      enabled: true,
      verify_ssl: true,
      event_types: { form_response: true },
    };
  };
  const routes = Router();
  routes.use((request, _response, next) => {
    if (!/^Bearer \S/.test(request.headers.authorization ?? '')) throw typeformRefusal(401);
    next();
  });
  routes.get('/forms', (_request, response) => {
    response.json({ total_items: 1, page_count: 1, items: [{ id: formId, title: 'Sandbox' }] });
  });
  routes.use('/forms/:form', ({ params: { form } }, _response, next) => {
    if (form === missingFormId) throw typeformRefusal(404);
    next();
  });
  routes.get('/forms/:form/webhooks', ({ params: { form } }, response) => {
    const items = tagsOf(form).flatMap((tag) => {
      const webhook = find(form, tag);
      return webhook === undefined ? [] : [{ id: `${form}-${tag}`, form_id: form, tag, ...webhook }];
    });
    response.json({ items });
  });
  routes.put('/forms/:form/webhooks/:tag', ({ params: { form, tag }, body }, response) => {
    const webhook = webhookSchema.parse(body);
    changed.set(`${form}/${tag}`, webhook);
    response.json({ id: `${form}-${tag}`, form_id: form, tag, ...webhook });
  });
  routes.delete('/forms/:form/webhooks/:tag', ({ params: { form, tag } }, response) => {
    changed.set(`${form}/${tag}`, undefined);
    response.status(204).end();
  });
  return { routes, refusalOf: typeformRefusal };
}

const errors: Readonly<Record<number, { readonly code: string; readonly description: string }>> = {
  400: { code: 'VALIDATION_ERROR', description: 'Payload body is invalid.' },
  401: { code: 'AUTHENTICATION_FAILED', description: 'Authentication credentials not found on the Request Headers' },
  403: { code: 'AUTHENTICATION_FAILED', description: 'Insufficient scope' },
  404: { code: 'FORM_NOT_FOUND', description: 'Form not found' },
  429: { code: 'TOO_MANY_REQUESTS', description: 'Too many requests' },
};

/** Words an error as Typeform does (https://www.typeform.com/developers/create/problem-codes/). */
function typeformRefusal(status: number): Refusal {
  const body = errors[status] ?? { code: 'INTERNAL_SERVER_ERROR', description: 'Something went wrong' };
  return new Refusal({ status, body });
}
