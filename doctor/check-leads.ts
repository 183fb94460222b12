import type { LeadSources } from '../src/activities/lead-sources.ts';
import type { LeadSource } from '../src/providers/lead-source.ts';
import type { StatedLead } from '../src/domain/stated-lead.ts';
import type { Check } from './check.ts';
import { tryCheck } from './try-check.ts';

/** So many of the latest are read. */
const sampleSize = 100;
const windowMs = 30 * 86_400_000;
/** Far below what any of these vendors lets through. */
const callsAtOnce = 4;
const timeoutMs = 90_000;

/** Reads the latest leads of each CRM, and tells how many lack what routing and judging live on. */
export async function checkLeads(sources: LeadSources, now: Date): Promise<Check[]> {
  const checks = Object.values(sources).map((source) => {
    const about = { area: 'leads', subject: source.vendor } as const;
    return tryCheck(about, async () => [await checkSample(about, source, now)], timeoutMs);
  });
  return (await Promise.all(checks)).flat();
}

async function checkSample(about: Pick<Check, 'area' | 'subject'>, source: LeadSource, now: Date): Promise<Check> {
  const ids = await latestIds(source, now);
  const leads = await readLeads(source, ids);
  if (leads.length === 0) return { ...about, state: 'advice', says: 'it has no leads of the last 30 days to look at' };
  const share = (isLacking: (lead: StatedLead) => boolean): string =>
    `${Math.round((100 * leads.filter(isLacking).length) / leads.length)} %`;
  const isWithout = (value: unknown): boolean => value === undefined || value === null || value === '';
  const [noSource, noMessage] = [
    share(({ source: stated }) => isWithout(stated)),
    share(({ message }) => isWithout(message)),
  ];
  const says = `of its last ${leads.length} leads ${noSource} name no source, and ${noMessage} have no message`;
  if (noSource === '0 %' && noMessage === '0 %') return { ...about, state: 'ok', says };
  const cure =
    'Without a source the default route is taken, without a message the judgement is less sure (docs/sources.md).';
  return { ...about, state: 'advice', says, cure };
}

async function latestIds(source: LeadSource, now: Date): Promise<string[]> {
  const ids: string[] = [];
  for await (const id of source.listLeadIds({ from: new Date(now.getTime() - windowMs), to: now })) {
    ids.push(id);
    // Vendors list the oldest first.
    if (ids.length > sampleSize) ids.shift();
  }
  return ids;
}

async function readLeads(source: LeadSource, ids: readonly string[]): Promise<StatedLead[]> {
  const [queue, leads] = [[...ids], [] as StatedLead[]];
  const work = async (): Promise<void> => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const fetched = await source.fetchLead(id);
      if ('stated' in fetched) leads.push(fetched.stated);
    }
  };
  await Promise.all(Array.from({ length: callsAtOnce }, work));
  return leads;
}
