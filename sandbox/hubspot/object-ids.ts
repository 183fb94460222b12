import type { SandboxState } from '../state/sandbox-state.ts';

/** The first id of an account without records. */
const firstId = 101;

/** Makes ids for CRM records, each greater than any that there is. */
export function createObjectIds({
  contacts,
  notes,
  tasks,
}: Pick<SandboxState, 'contacts' | 'notes' | 'tasks'>): () => string {
  let nextId = firstId;
  for (const { list } of [contacts, notes, tasks]) {
    for (const { id } of list()) nextId = Math.max(nextId, Number(id) + 1);
  }
  return () => String(nextId++);
}
