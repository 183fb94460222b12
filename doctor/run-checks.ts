import type { Config } from '../src/config.ts';
import { createLeadSources } from '../src/lead-sources.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import { PlaybookError } from '../src/playbook/playbook-error.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { createVendorProbes } from '../src/vendor-probes.ts';
import { checkDatabase } from './check-database.ts';
import { checkLeads } from './check-leads.ts';
import { checkSender } from './check-sender.ts';
import { checkTemporal } from './check-temporal.ts';
import { checkVendors } from './check-vendors.ts';
import type { Check } from './check.ts';
import type { DnsResolver } from './dns/resolve-dns.ts';
import { checkWayIn } from './way-in/check-way-in.ts';
import type { Submissions } from './way-in/find-kept-event.ts';
import { tellUnaskedWebhooks } from './webhooks/tell-unasked-webhooks.ts';

interface Surroundings {
  readonly resolver: DnsResolver;
  readonly now: Date;
  /** What the running servers keep; undefined where the database is open to them alone. */
  readonly submissions?: Submissions | undefined;
}

/** Looks at everything that going live needs, all at the same time; nothing is changed anywhere. */
export async function runChecks(config: Config, { resolver, now, submissions }: Surroundings): Promise<Check[]> {
  const about = { area: 'playbook', subject: config.playbookFolder } as const;
  const infrastructure = [checkDatabase(config), checkTemporal(config), checkWayIn(config, { now, submissions })];
  const playbook = await readPlaybook(config.playbookFolder);
  if (typeof playbook === 'string') {
    const checks = await Promise.all(infrastructure);
    return [...checks.flat(), { ...about, state: 'missing', says: playbook, cure: 'See npm run playbook -- check.' }];
  }
  const probes = await createVendorProbes(config, playbook);
  const checks = await Promise.all([
    checkVendors({ probes, sandboxed: config.sandboxed, publicUrl: config.publicUrl }),
    ...infrastructure,
    Promise.resolve(tellUnaskedWebhooks(config, probes, config.publicUrl)),
    checkSender({ config, senders: playbook.senders, probes, resolver }),
    checkLeads(realLeadSources(config, playbook), now),
  ]);
  return [...checks.flat(), { ...about, state: 'ok', says: 'no fault found' }];
}

/** Answers the first line of what is wrong where it has faults. */
async function readPlaybook(folder: string): Promise<Playbook | string> {
  try {
    return await loadPlaybook(folder);
  } catch (error) {
    if (error instanceof PlaybookError) return error.message.split('\n')[0] ?? 'it has faults';
    throw error;
  }
}

function realLeadSources(config: Config, { sources }: Playbook): ReturnType<typeof createLeadSources> {
  const all = createLeadSources(config, sources);
  return Object.fromEntries(
    Object.entries(all).filter(([vendor]) => !(config.sandboxed as ReadonlySet<string>).has(vendor)),
  );
}
