import type { CrmContact } from '../../../domain/dossier.ts';
import type { CrmFields } from '../../crm.ts';
import { readTags, writeTags } from '../separated-tags.ts';
import { timeZoneFrom } from './time-zone-from.ts';

/** The properties that must be asked for, since HubSpot answers a few of its own choice otherwise. */
export const readProperties = [
  'email',
  'firstname',
  'lastname',
  'phone',
  'mobilephone',
  'company',
  'jobtitle',
  'hs_timezone',
  'lifecyclestage',
  'hubspot_owner_id',
  'createdate',
  'auto_status',
  'auto_tags',
] as const;

/** Reads a contact; an empty or null property counts as absent. */
export function contactFrom({
  id,
  properties,
}: {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
}): CrmContact {
  const read = (name: (typeof readProperties)[number]): string | undefined => {
    const value = properties[name] ?? '';
    return value === '' ? undefined : value;
  };
  return {
    contactId: id,
    email: read('email'),
    firstName: read('firstname'),
    lastName: read('lastname'),
    phone: read('phone') ?? read('mobilephone'),
    company: read('company'),
    jobTitle: read('jobtitle'),
    timeZone: timeZoneFrom(read('hs_timezone')),
    lifecycleStage: read('lifecyclestage'),
    ownerId: read('hubspot_owner_id'),
    createdAt: read('createdate'),
    status: read('auto_status'),
    tags: readTags(read('auto_tags')),
  };
}

/** Writes the fields that are present; HubSpot takes every value as text. */
export function propertiesFrom(fields: CrmFields): Record<string, string> {
  const written = {
    firstname: fields.firstName,
    lastname: fields.lastName,
    phone: fields.phone,
    company: fields.company,
    jobtitle: fields.jobTitle,
    auto_classification: fields.autoClassification,
    auto_score: fields.autoScore?.toString(),
    auto_score_reasoning: fields.autoScoreReasoning,
    auto_status: fields.autoStatus,
    auto_priority: fields.autoPriority,
    auto_tags: fields.tags && writeTags(fields.tags),
    hubspot_owner_id: fields.ownerId,
  };
  return Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
