import type { SandboxState } from '../state/sandbox-state.ts';
import { checkRecordProperties } from './check-record-properties.ts';
import type { CrmObject, CrmProperties } from './crm-object.ts';
import { hubSpotStatusRefusal } from './hubspot-refusal.ts';
import { recordRules, recordsByType, type RecordType } from './record-type.ts';
import { withoutEmpty } from './without-empty.ts';

interface RecordChange {
  readonly type: RecordType;
  readonly id: string;
  /** What is absent stays; what is empty goes. */
  readonly properties: CrmProperties;
}

/**
 * Changes a record of contacts.
 * @throws Refusal 404 when there is none, 400 when HubSpot would not take a value
 */
export function updateRecord(state: SandboxState, { type, id, properties }: RecordChange): CrmObject {
  const records = recordsByType(state)[type];
  const record = records.get(id);
  if (record === undefined) throw hubSpotStatusRefusal(404);
  checkRecordProperties(state, type, properties);
  const now = new Date().toISOString();
  const reckoned = recordRules[type].reckon?.({ ...record.properties, ...properties }, now);
  const merged = { ...record.properties, ...properties, ...reckoned, lastmodifieddate: now };
  const changed = { ...record, properties: withoutEmpty(merged), updatedAt: now };
  records.put(changed);
  return changed;
}
