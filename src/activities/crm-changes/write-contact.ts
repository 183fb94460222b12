import type { CrmFields } from '../../providers/crm.ts';
import type { Lead } from '../../store/ports/lead-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { obeyCrm, type ObeyedReading } from './obey-crm.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'crm' | 'handOver'>;

interface Write {
  readonly leadId: string;
  readonly at: Date;
}

/** A contact as it was written. */
export interface WrittenContact {
  readonly contactId: string;
  readonly lead: Lead;
  /** What a person had changed before, which was obeyed first. */
  readonly obeyed: ObeyedReading;
}

/** Writes where a lead stands to its contact. What a person changed there is obeyed first, lest it be written over. */
export async function writeContact(dependencies: Dependencies, { leadId, at }: Write): Promise<WrittenContact> {
  const { store, crm } = dependencies;
  const { profile } = await store.leads.get(leadId);
  const obeyed = await obeyCrm(dependencies, { leadId, readContact: () => crm.findContact(profile), at });
  const { contactId, lead } = await writeState(dependencies, { leadId, at });
  return { contactId, lead, obeyed };
}

/** Writes where a lead stands, and remembers that it was us. */
export async function writeState(
  { store, crm }: Pick<Dependencies, 'store' | 'crm'>,
  { leadId, at }: Write,
): Promise<Pick<WrittenContact, 'contactId' | 'lead'>> {
  const lead = await store.leads.get(leadId);
  const { status, tags } = lead;
  const writeId = await store.crmStates.beginWrite({ leadId, state: { status, tags }, at });
  const { contactId } = await crm.upsertContact(lead.profile, fieldsOf(lead));
  await store.crmStates.endWrite(writeId, at);
  return { contactId, lead };
}

function fieldsOf({ profile, assessment, status, priority, tags }: Lead): CrmFields {
  const { firstName, lastName, phone, company, jobTitle } = profile;
  return {
    ...{ firstName, lastName, phone, company, jobTitle },
    autoClassification: assessment?.intent,
    autoScore: assessment?.score,
    autoScoreReasoning: assessment?.reasoning,
    autoStatus: status,
    autoPriority: priority,
    tags,
  };
}
