import type { SandboxState } from '../state/sandbox-state.ts';
import { checkRecordProperties } from './check-record-properties.ts';
import type { CrmObject, CrmProperties } from './crm-object.ts';
import { hubSpotRefusal } from './hubspot-refusal.ts';
import { recordRules, recordsByType, type RecordType } from './record-type.ts';
import { withoutEmpty } from './without-empty.ts';

interface NewRecord {
  readonly type: RecordType;
  readonly properties: CrmProperties;
  readonly contactIds: readonly string[];
}

/**
 * Keeps a new record of contacts; `createdate` dates it back.
 * @throws Refusal 400 when a property that HubSpot asks for is missing, or it would not take a value
 */
export function addRecord(
  state: SandboxState,
  nextId: () => string,
  { type, properties, contactIds }: NewRecord,
): CrmObject {
  const { required, reckon } = recordRules[type];
  const missing = required.filter((name) => (properties[name] ?? '') === '');
  if (missing.length > 0) throw missingProperties(type, missing);
  checkRecordProperties(state, type, properties);
  const id = nextId();
  const now = new Date().toISOString();
  const { createdate: at = now } = properties;
  const written = { ...properties, ...reckon?.(properties, now) };
  const record = {
    id,
    properties: { ...withoutEmpty(written), createdate: at, lastmodifieddate: now, hs_object_id: id },
    contactIds: [...contactIds],
    createdAt: at,
    updatedAt: now,
  };
  recordsByType(state)[type].put(record);
  return record;
}

function missingProperties(type: RecordType, properties: readonly string[]): Error {
  return hubSpotRefusal({
    status: 400,
    category: 'VALIDATION_ERROR',
    message: `Error creating ${type.slice(0, -1).toUpperCase()}. Some required properties were not set.`,
    more: { context: { properties } },
  });
}
