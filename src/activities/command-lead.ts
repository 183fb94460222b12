import type { LeadCommand, LeadFilter } from '../domain/lead-command.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import { giveToTaker } from './owners/give-to-taker.ts';
import type { LeadSubject } from './subject.ts';

export interface ListLeadsRequest {
  readonly filter: LeadFilter;
  /** The last id of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface CommandLeadRequest extends LeadSubject {
  readonly command: LeadCommand;
  /** By which the store knows who gave it, and why. */
  readonly commandId: string;
  /** For `move` and `start` alone. */
  readonly sequence?: string | undefined;
}

/** What the workflow of the lead must hear of a command. */
export interface CommandedLead {
  /** False: the command had nothing to do for this lead. */
  readonly isDone: boolean;
  readonly stopOrdinal?: number | undefined;
}

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'handOver'>;

/** Makes the activities that carry a command out on many leads, one after the other. */
export function createCommandLeadActivities({ store, playbook, handOver }: Dependencies): {
  listLeads(request: ListLeadsRequest): Promise<string[]>;
  commandLead(request: CommandLeadRequest): Promise<CommandedLead>;
} {
  return {
    listLeads: ({ filter, after, limit }) => store.controls.listLeads(filter, { after, limit }),
    async commandLead({ leadId, command, commandId, sequence, nowMs }) {
      const { by, note } = await store.controls.getCommandWord(commandId);
      const word = { leadId, by, note, at: new Date(nowMs) };
      switch (command) {
        case 'pause':
          return { isDone: await store.controls.pause(word) };
        case 'resume':
          return { isDone: await store.controls.resume(word) };
        case 'take-over':
          await giveToTaker({ store, playbook }, { leadId, by: { name: by }, at: word.at });
          return { isDone: true, stopOrdinal: await store.controls.takeOver(word) };
        case 'move':
        case 'start': {
          const running = await store.enrollments.listRunning(leadId);
          const isUseless = running.some((other) => other.sequence === sequence);
          if (sequence === undefined || isUseless || (command === 'move' && running.length === 0)) {
            return { isDone: false };
          }
          const { source } = await store.leads.get(leadId);
          const { submissionId } = await store.controls.order({ ...word, sequence });
          await handOver({ leadId, submissionId, source });
          return { isDone: true };
        }
        default:
          return { isDone: true };
      }
    },
  };
}
