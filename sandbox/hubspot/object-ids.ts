import type { SandboxState } from '../state/sandbox-state.ts';
import { recordsByType } from './record-type.ts';

/** The first id of an account without records. */
const firstId = 101;

/** Makes ids for CRM records, each greater than any that there is. */
export function createObjectIds(state: SandboxState): () => string {
  let nextId = firstId;
  for (const { list } of [state.contacts, ...Object.values(recordsByType(state))]) {
    for (const { id } of list()) nextId = Math.max(nextId, Number(id) + 1);
  }
  return () => String(nextId++);
}
