import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  commandProgressQuery,
  type ChangeVersionsInput,
  type CommandLeadsInput,
  type CommandProgress,
} from '../workflows/messages.ts';
import { taskQueues } from '../workflows/task-queues.ts';
import { commandWorkflowId } from '../workflows/workflow-ids.ts';

/** What an operator wants of many leads. */
type ManyLeadsOrder = Pick<CommandLeadsInput, 'command' | 'commandId' | 'filter' | 'sequence'>;

/** Gives commands to many leads at once, and tells how far they have come. */
export interface CommandMany {
  startOnMany(order: ManyLeadsOrder): Promise<void>;
  /** Tells all whom an order of the store about versions is for. */
  startVersionChange(order: Pick<ChangeVersionsInput, 'orderId' | 'stops'>): Promise<void>;
  /** Answers undefined when there is no such command, or none that is remembered. */
  progressOf(commandId: string): Promise<CommandProgress | undefined>;
}

/** Makes the commands on many leads over a Temporal client. */
export function createCommandMany(client: Client): CommandMany {
  return {
    async startOnMany(order) {
      await client.workflow.start('commandLeads', {
        workflowId: commandWorkflowId(order.commandId),
        taskQueue: taskQueues.leads,
        args: [{ ...order, clockOffsetMs: 0 } satisfies CommandLeadsInput],
        staticSummary: `Carry out on many leads: ${order.command}`,
      });
    },
    async startVersionChange(order) {
      await client.workflow.start('changeVersions', {
        workflowId: commandWorkflowId(order.orderId),
        taskQueue: taskQueues.leads,
        args: [{ ...order, clockOffsetMs: 0 } satisfies ChangeVersionsInput],
        staticSummary: order.stops ? 'Stop what runs on a recalled version' : 'Move what runs to another version',
      });
    },
    async progressOf(commandId) {
      try {
        return await client.workflow.getHandle(commandWorkflowId(commandId)).query(commandProgressQuery);
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return undefined;
        throw error;
      }
    },
  };
}
