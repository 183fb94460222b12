import type { SandboxState } from '../state/sandbox-state.ts';
import type { HttpCrmRecord } from './http-crm-record.ts';

export type HttpCrmState = Pick<SandboxState, 'httpCrmRecords'>;

/** Makes a record; one whose idempotency key was used already is the one that it was used for. */
export function addHttpCrmRecord({ httpCrmRecords }: HttpCrmState, record: Omit<HttpCrmRecord, 'id'>): HttpCrmRecord {
  const { idempotencyKey } = record;
  const known = idempotencyKey === undefined ? undefined : httpCrmRecords.withKey(idempotencyKey)[0];
  if (known !== undefined) return known;
  const made = { ...record, id: String(httpCrmRecords.list().length + 1) };
  httpCrmRecords.put(made);
  return made;
}
