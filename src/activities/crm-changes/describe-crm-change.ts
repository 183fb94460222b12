import type { CrmChange } from '../../domain/crm-changes/what-to-do.ts';

/** Tells in one sentence what a person changed in the CRM and what is done about it. */
export function describeCrmChange({ wish, status, addTags, removeTags }: CrmChange): string {
  switch (wish.kind) {
    case 'stop':
      return `A person stopped the automation in the CRM: the lead is ${status ?? 'Stopped'} now, and nothing more is sent.`;
    case 'resume':
      return 'A person set the lead back to Nurturing in the CRM: it goes on where it was stopped.';
    case 'start':
      return `A person made it a lead of the source ${wish.source} in the CRM: the sequence of that source begins.`;
    case 'nothing':
      return `A person changed the contact in the CRM: ${parts({ status, addTags, removeTags }).join(', ')}. Nothing follows from it.`;
  }
}

function parts({ status, addTags, removeTags }: Omit<CrmChange, 'wish'>): string[] {
  return [
    ...(status === undefined ? [] : [`status ${status}`]),
    ...addTags.map((tag) => `tag ${tag} added`),
    ...removeTags.map((tag) => `tag ${tag} removed`),
  ];
}
