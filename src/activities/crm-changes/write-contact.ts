import type { CrmContact } from '../../domain/dossier.ts';
import type { CrmFields } from '../../providers/crm.ts';
import type { Lead } from '../../store/ports/lead-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { crmOwnerOf } from '../crm-owner-of.ts';
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
  const { contactId, lead } = await writeState(dependencies, { leadId, at }, obeyed.contact);
  return { contactId, lead, obeyed };
}

/**
 * Writes where a lead stands and whose it is, and remembers that it was us.
 * @param contact as it was read just before; undefined when the CRM did not know it
 */
export async function writeState(
  { store, playbook, crm }: Pick<Dependencies, 'store' | 'playbook' | 'crm'>,
  { leadId, at }: Write,
  contact: CrmContact | undefined,
): Promise<Pick<WrittenContact, 'contactId' | 'lead'>> {
  const lead = await store.leads.get(leadId);
  const { status, tags } = lead;
  const owner = await ownerToWrite({ playbook, crm }, lead, contact);
  const writeId = await store.crmStates.beginWrite({ leadId, state: { status, tags }, at });
  const { contactId } = await crm.upsertContact(lead.profile, { ...fieldsOf(lead), ownerId: owner?.ownerId });
  await store.crmStates.endWrite(writeId, at);
  if (owner !== undefined) await store.owners.noteCrm(leadId, owner.ownerId ?? contact?.ownerId);
  return { contactId, lead };
}

/** An owner is told to a CRM that names nobody, or is owed it; undefined when there is nothing to tell. */
async function ownerToWrite(
  { playbook, crm }: Pick<Dependencies, 'playbook' | 'crm'>,
  { owner }: Pick<Lead, 'owner'>,
  contact: CrmContact | undefined,
): Promise<{ readonly ownerId?: string | undefined } | undefined> {
  const member = owner && playbook.team[owner.rep];
  if (owner === undefined || member === undefined) return undefined;
  if (contact?.ownerId !== undefined && !owner.isOwedToCrm) return undefined;
  return { ownerId: await crmOwnerOf(crm, member) };
}

function fieldsOf({ profile, assessment, status, priority, tags }: Lead): CrmFields {
  const { firstName, lastName, phone, company, jobTitle } = profile;
  return {
    firstName,
    lastName,
    phone,
    company,
    jobTitle,
    autoClassification: assessment?.intent,
    autoScore: assessment?.score,
    autoScoreReasoning: assessment?.reasoning,
    autoStatus: status,
    autoPriority: priority,
    tags,
  };
}
