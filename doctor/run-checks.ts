import type { Config } from '../src/config.ts';
import { createLeadSources } from '../src/lead-sources.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import { PlaybookError } from '../src/playbook/playbook-error.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { createVendorProbes } from '../src/vendor-probes.ts';
import { checkDatabase } from './check-database.ts';
import { checkLeads } from './check-leads.ts';
import { checkTemporal } from './check-temporal.ts';
import { checkVendors } from './check-vendors.ts';
import { checkWayIn } from './check-way-in.ts';
import type { Check } from './check.ts';
import { checkMailDns } from './dns/check-mail-dns.ts';
import type { DnsResolver } from './dns/resolve-dns.ts';
import { tryCheck } from './try-check.ts';

interface Surroundings {
  readonly resolver: DnsResolver;
  readonly now: Date;
}

/** Looks at everything that going live needs, all at the same time; nothing is changed anywhere. */
export async function runChecks(config: Config, { resolver, now }: Surroundings): Promise<Check[]> {
  const about = { area: 'playbook', subject: config.playbookFolder } as const;
  const infrastructure = [checkDatabase(config), checkTemporal(config), checkWayIn(config, now)];
  const playbook = await readPlaybook(config.playbookFolder);
  if (typeof playbook === 'string') {
    const checks = await Promise.all(infrastructure);
    return [...checks.flat(), { ...about, state: 'missing', says: playbook, cure: 'See npm run playbook -- check.' }];
  }
  const probes = await createVendorProbes(config, playbook.sources);
  const checks = await Promise.all([
    checkVendors({ probes, sandboxed: config.sandboxed, publicUrl: config.publicUrl }),
    ...infrastructure,
    checkSender(config, playbook, resolver),
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

function checkSender(
  { email, sandboxed }: Config,
  { senders }: Playbook,
  resolver: DnsResolver,
): Promise<readonly Check[]> {
  if (email === undefined) {
    const cure = 'Set POSTMARK_SERVER_TOKEN, or the keys of SendGrid, Mailgun or SMTP.';
    return Promise.resolve([
      { area: 'vendor', subject: 'e-mail', state: 'missing', says: 'nobody sends e-mail', cure },
    ]);
  }
  if (sandboxed.has(email.vendor)) return Promise.resolve([]);
  const senderDomain = senders.sender.address.split('@')[1] ?? '';
  return tryCheck({ area: 'DNS', subject: senderDomain }, () =>
    checkMailDns(resolver, { vendor: email.vendor, senderDomain, replyDomain: senders.replyDomain }),
  );
}

function realLeadSources(config: Config, { sources }: Playbook): ReturnType<typeof createLeadSources> {
  const all = createLeadSources(config, sources);
  return Object.fromEntries(
    Object.entries(all).filter(([vendor]) => !(config.sandboxed as ReadonlySet<string>).has(vendor)),
  );
}
