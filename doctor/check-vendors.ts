import type { VendorProbe } from '../src/providers/vendor-probe.ts';
import type { Check } from './check.ts';
import { tryCheck } from './try-check.ts';
import { compareWebhooks } from './webhooks/compare-webhooks.ts';

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

async function checkWebhooks(probe: VendorProbe, publicUrl: string): Promise<readonly Check[]> {
  const { vendor } = probe;
  if (probe.listWebhooks === undefined) return [];
  return tryCheck({ area: 'webhook', subject: vendor }, async () => {
    const places = (await probe.listWebhooks?.()) ?? [];
    return places.map((place) => compareWebhooks(vendor, place, publicUrl));
  });
}
