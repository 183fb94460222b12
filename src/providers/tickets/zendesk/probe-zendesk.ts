import { z } from 'zod';
import { askVendor, basicAuthorization, underBase } from '../../ask-vendor.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import type { ZendeskOptions } from './zendesk-desk.ts';

/** Who is not signed in is a user without an id (https://developer.zendesk.com/api-reference/ticketing/users/users/#show-self). */
const answerSchema = z.object({ user: z.object({ id: z.number().nullish(), role: z.string().nullish() }) });

/** Asks Zendesk whose token it is. */
export function createZendeskProbe({
  subdomain,
  email,
  apiToken,
  baseUrl = `https://${subdomain}.zendesk.com`,
}: Pick<ZendeskOptions, 'subdomain' | 'email' | 'apiToken' | 'baseUrl'>): VendorProbe {
  const refused = {
    what: 'address or token is refused',
    cure: 'Allow token access and make a token in the Admin Center under Apps and integrations, Zendesk API; set ZENDESK_EMAIL to an agent.',
  };
  return {
    vendor: 'zendesk',
    async probe() {
      const { answer } = await askVendor({
        vendor: 'zendesk',
        url: underBase(baseUrl, '/api/v2/users/me.json'),
        headers: { authorization: basicAuthorization(`${email}/token`, apiToken) },
        answer: answerSchema,
        lacks: { 401: refused, 403: refused },
      });
      const { id, role } = answer.user;
      if (id == null) throw new LackingAccessError('zendesk', [refused]);
      if (role === 'agent' || role === 'admin') return;
      const cure = 'Make that user an agent in the Admin Center under People, or set ZENDESK_EMAIL to one.';
      throw new LackingAccessError('zendesk', [{ what: `ZENDESK_EMAIL is no agent but ${role ?? 'nobody'}`, cure }]);
    },
  };
}
