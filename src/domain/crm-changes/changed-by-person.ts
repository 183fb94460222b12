import type { CrmState } from './crm-state.ts';

/** What somebody other than ourselves has changed. */
interface PersonsChange {
  /** Present when it was changed to something else, and not emptied. */
  readonly status?: string | undefined;
  readonly addedTags: readonly string[];
  readonly removedTags: readonly string[];
}

/**
 * Tells what a contact shows that we have not put there ourselves.
 * @param ours what the CRM may show by what we wrote to it and saw in it: usually one state, several while a write is on
 * its way. A tag is added when none of them has it, and removed when all have it.
 */
export function changedByPerson(ours: readonly CrmState[], theirs: CrmState): PersonsChange {
  const isOurStatus = ours.some(({ status }) => status === theirs.status);
  const known = new Set(ours.flatMap(({ tags }) => tags));
  const certain = (ours[0]?.tags ?? []).filter((tag) => ours.every(({ tags }) => tags.includes(tag)));
  return {
    ...(theirs.status !== undefined && !isOurStatus && { status: theirs.status }),
    addedTags: theirs.tags.filter((tag) => !known.has(tag)),
    removedTags: certain.filter((tag) => !theirs.tags.includes(tag)),
  };
}
