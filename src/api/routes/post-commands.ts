import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { intents } from '../../domain/assessment.ts';
import { leadCommands } from '../../domain/lead-command.ts';
import { leadStatuses } from '../../domain/lead-state.ts';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordFields } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/leads/commands';

const name = z.string().min(1).max(200).optional();
const filterSchema = z
  .strictObject({
    source: name,
    sequence: name,
    intent: z.enum(intents).optional(),
    tag: name,
    status: z.enum(leadStatuses).optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'name at least one thing that the leads have in common');

const bodySchema = z.strictObject({
  ...operatorWordFields,
  command: z.enum(leadCommands),
  filter: filterSchema,
  /** To which sequence, for `move` and `start`. */
  sequence: name,
  /** True: only counts. A command on many leads is not given by mistake. */
  dryRun: z.boolean().default(true),
});

type Dependencies = Pick<ApiDependencies, 'store' | 'commands' | 'hasSequence'>;

/** Carries a command out on every lead that fits a filter, or counts them. */
export function postCommands({ store, commands, hasSequence }: Dependencies): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { dryRun, by, note, ...order } = await readInput(request, bodySchema, maxCommandBytes);
    const needsSequence = order.command === 'move' || order.command === 'start';
    if (needsSequence !== (order.sequence !== undefined)) {
      throw new ApiError(400, 'invalid_body', 'Name a sequence for `move` and `start`, and for nothing else.');
    }
    if (order.sequence !== undefined && !hasSequence(order.sequence)) {
      throw new ApiError(400, 'unknown_sequence', 'The playbook has no such sequence.');
    }
    const count = await store.controls.countLeads(order.filter);
    if (dryRun) {
      response.json({ status: 'counted', count });
      return;
    }
    const commandId = randomUUID();
    await store.controls.keepCommandWord(commandId, { by, note, at: new Date() });
    await commands.startOnMany({ commandId, ...order });
    response.status(202).json({ status: 'started', commandId, count });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
