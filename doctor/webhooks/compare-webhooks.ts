import type { WebhookKind, WebhookPlace } from '../../src/providers/registered-webhook.ts';
import type { Check } from '../check.ts';
import { joinUrl } from '../../src/domain/join-url.ts';

/** Answers the address that a vendor must post something to. */
export function webhookAddress(publicUrl: string, kind: WebhookKind, vendor: string): string {
  return joinUrl(publicUrl, `/webhooks/${kind}/${vendor}`);
}

/** Says whether a place of a vendor's account posts to us, and all that it must. */
export function compareWebhooks(vendor: string, { kind, of, registered }: WebhookPlace, publicUrl: string): Check {
  const about = { area: 'webhook', subject: vendor } as const;
  const ours = webhookAddress(publicUrl, kind, vendor);
  const what = of === undefined ? kind : `${kind} of ${of}`;
  const posted = registered.map(({ url, flaw }) => ({ url: withoutSecrets(url), flaw }));
  const right = posted.filter(({ url }) => url === ours);
  if (right.some(({ flaw }) => flaw === undefined)) {
    return { ...about, state: 'ok', says: `${what} are posted to ${ours}` };
  }
  const page = `docs/vendors/${vendor}.md`;
  const [flawed] = right;
  if (flawed !== undefined) {
    const says = `${what} have a webhook to ${ours}, but ${flawed.flaw}`;
    return { ...about, state: 'missing', says, cure: `Mend that at ${vendor} (${page}).` };
  }
  const elsewhere = [...new Set(posted.map(({ url }) => url))].join(' and ');
  const says = `${what} are posted ${elsewhere === '' ? 'nowhere' : `to ${elsewhere} only`}`;
  return { ...about, state: 'missing', says, cure: `Have ${vendor} post them to ${ours} (${page}).` };
}

/** A webhook's address may carry user, password and secret. */
function withoutSecrets(address: string): string {
  const url = URL.parse(address);
  return url === null ? 'an address that is none' : `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
