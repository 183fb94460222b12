import { whatToDo, type CrmChange } from '../../domain/crm-changes/what-to-do.ts';
import type { CrmContact } from '../../domain/dossier.ts';
import { chooseRoute } from '../../domain/route.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import type { LeadOrder } from '../../store/ports/control-store.ts';
import type { Lead } from '../../store/ports/lead-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { describeCrmChange } from './describe-crm-change.ts';
import { obeyOwner } from './obey-owner.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'crm' | 'handOver'>;

interface Reading {
  readonly leadId: string;
  /** Reads the contact as it is at that moment; undefined when the CRM does not know it. */
  readonly readContact: () => Promise<CrmContact | undefined>;
  readonly at: Date;
}

/** What a reading of the CRM has led to. */
export interface ObeyedReading {
  readonly contact?: CrmContact | undefined;
  /** True when a person had changed something. */
  readonly isChanged: boolean;
  /** Present when what runs for the lead was stopped. */
  readonly stopOrdinal?: number | undefined;
  /** What takes the place of what runs. */
  readonly order?: LeadOrder | undefined;
}

/** So often a write of our own may come in between before the whole is tried again later. */
const mostReadings = 5;

/**
 * Reads a lead's contact and does what a person wants who changed it, its owner included. What we write ourselves is never taken for a person's
 * wish: the contact is read between two looks at what we have written, and read again when these differ.
 */
export async function obeyCrm(dependencies: Dependencies, reading: Reading): Promise<ObeyedReading> {
  const { store, playbook, handOver } = dependencies;
  const { leadId, readContact, at } = reading;
  for (let count = 0; count < mostReadings; count += 1) {
    const { states: ours, version } = await store.crmStates.known(leadId);
    const contact = await readContact();
    if (contact === undefined) return { isChanged: false };
    const { status, tags } = contact;
    const seen = { ...(status !== undefined && { status }), tags };
    const lead = await store.leads.get(leadId);
    const change = whatToDo({ ours, theirs: seen, lead, sourceOfTag: sourcesByTag(playbook) });
    if (change === undefined) {
      await obeyOwner(dependencies, lead, contact, at);
      return { contact, isChanged: false };
    }
    const event = { at, type: 'crm-changed' as const, summary: describeCrmChange(change), data: { ...change } };
    const sequence = sequenceFor(change, lead, playbook);
    const obeyed = await store.crmStates.obey({ leadId, seen, version, change, sequence, event, at });
    if (obeyed.kind === 'overtaken') continue;
    await obeyOwner(dependencies, lead, contact, at);
    const { stopOrdinal, order } = obeyed;
    if (order !== undefined) await handOver({ leadId, submissionId: order.submissionId, source: lead.source });
    return { contact, isChanged: true, stopOrdinal, order };
  }
  throw new Error('The contact was written to again and again while it was read');
}

function sourcesByTag({ sources }: Pick<Playbook, 'sources'>): ReadonlyMap<string, string> {
  return new Map(Object.entries(sources.keys).map(([key, { tag }]) => [tag, key]));
}

/** What a person says of the source counts, whatever the judge took the lead for. */
function sequenceFor(
  { wish }: CrmChange,
  { assessment, tags }: Pick<Lead, 'assessment' | 'tags'>,
  { routes }: Pick<Playbook, 'routes'>,
): string | undefined {
  if (wish.kind !== 'start' || assessment === undefined) return undefined;
  return chooseRoute({ source: wish.source, assessment, tags }, { ...routes, beforeAnySource: [] }).sequence;
}
