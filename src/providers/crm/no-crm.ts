import type { Crm } from '../crm.ts';

/**
 * Stands in where no CRM is connected, so that our own store is the CRM: it knows nobody, and takes every write without
 * keeping it, answering the id `none`.
 */
export function createNoCrm(): Crm {
  return {
    vendor: 'none',
    prepare: () => Promise.resolve(),
    findContact: () => Promise.resolve(undefined),
    readContact: () => Promise.resolve(undefined),
    readHistory: () => Promise.resolve({ missing: [] }),
    upsertContact: () => Promise.resolve({ contactId: 'none' }),
    addNote: () => Promise.resolve({ noteId: 'none' }),
    addTask: () => Promise.resolve({ taskId: 'none' }),
    completeTask: () => Promise.resolve(),
    findOwner: () => Promise.resolve(undefined),
    readOwner: () => Promise.resolve(undefined),
    assignContact: () => Promise.resolve(),
  };
}
