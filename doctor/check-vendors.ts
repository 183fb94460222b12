import type { RegisteredWebhook, VendorProbe } from '../src/providers/vendor-probe.ts';
import type { Check } from './check.ts';
import { tryCheck } from './try-check.ts';

interface VendorsToCheck {
  readonly probes: readonly VendorProbe[];
  readonly sandboxed: ReadonlySet<string>;
  readonly publicUrl: string;
}

/** Calls each vendor, and compares where it posts to with our own routes. */
export async function checkVendors({ probes, sandboxed, publicUrl }: VendorsToCheck): Promise<Check[]> {
  const checks = probes.map(async (probe): Promise<readonly Check[]> => {
    const about = { area: 'vendor', subject: probe.vendor } as const;
    if (sandboxed.has(probe.vendor)) return [{ ...about, state: 'sandboxed', says: 'the sandbox answers for it' }];
    const [access, webhooks] = await Promise.all([
      tryCheck(about, async () => {
        await probe.probe();
        return [{ ...about, state: 'ok', says: 'answers, and lets us do what we need' }];
      }),
      checkWebhooks(probe, publicUrl),
    ]);
    return [...access, ...webhooks];
  });
  return (await Promise.all(checks)).flat();
}

/** Which webhooks a vendor must have; what becomes of SMS is told with each of them, and needs none. */
const needed: Readonly<Record<string, readonly RegisteredWebhook['kind'][]>> = { twilio: ['replies'] };

async function checkWebhooks(probe: VendorProbe, publicUrl: string): Promise<readonly Check[]> {
  const { vendor } = probe;
  if (probe.listWebhooks === undefined) return [];
  const about = { area: 'webhook', subject: vendor } as const;
  return tryCheck(about, async () => {
    const registered = (await probe.listWebhooks?.()) ?? [];
    return (needed[vendor] ?? (['replies', 'events'] as const)).map((kind): Check => {
      const ours = `${publicUrl.replace(/\/+$/, '')}/webhooks/${kind}/${vendor}`;
      const posted = registered.filter((webhook) => webhook.kind === kind).map(({ url }) => withoutSecrets(url));
      if (posted.includes(ours)) return { ...about, state: 'ok', says: `${kind} are posted to ${ours}` };
      const elsewhere = posted.length === 0 ? 'nowhere' : `to ${posted.join(' and ')} only`;
      const cure = `Have ${vendor} post them to ${ours} (docs/vendors/${vendor}.md).`;
      return { ...about, state: 'missing', says: `${kind} are posted ${elsewhere}`, cure };
    });
  });
}

/** A webhook's address may carry user, password and secret. */
function withoutSecrets(address: string): string {
  const url = URL.parse(address);
  return url === null ? 'an address that is none' : `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
