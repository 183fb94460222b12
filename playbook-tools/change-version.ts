import { z } from 'zod';
import type { askLeadline } from './ask-leadline.ts';
import type { CommandOutcome } from './command-outcome.ts';
import type { MoveCommand, RecallCommand } from './read-version-command.ts';
import { asList } from './published-text.ts';

/** Asks the running Leadline; a body tells it something. */
export type Ask = (path: string, body?: object) => ReturnType<typeof askLeadline>;

const stuckSchema = z.object({ stepId: z.string(), count: z.number(), leadIds: z.array(z.string()) });
const planSchema = z.object({
  status: z.string(),
  running: z.number(),
  movable: z.number().optional(),
  cannotMove: z.array(stuckSchema).default([]),
  to: z.string().optional(),
  commandId: z.string().optional(),
});
type Plan = z.output<typeof planSchema>;
const recalledSchema = planSchema.extend({
  then: z.enum(['move', 'stop', 'hold']),
  withdrawn: z.number().optional(),
  sent: z.object({
    count: z.number(),
    messages: z
      .array(z.object({ leadId: z.string(), stepId: z.string(), state: z.string(), at: z.string().optional() }))
      .default([]),
  }),
});

/** Moves what runs on a version to another, or tells what that would do. */
export async function moveVersion(
  ask: Ask,
  {
    isConfirmed,
    author,
    note,
    steps,
    keepsWritten,
    ...command
  }: Omit<MoveCommand, 'name'> & { readonly author: string },
): Promise<CommandOutcome> {
  const body = { ...command, by: author, note, steps, keepWritten: keepsWritten, dryRun: !isConfirmed };
  const plan = planSchema.parse(await ask('/api/playbook/versions/move', body));
  return { text: [...planned(plan), ...whatNext(plan)].join('\n'), exitCode: 0 };
}

/** Recalls a version, or tells what that would do. */
export async function recallVersion(
  ask: Ask,
  { isConfirmed, author, ...command }: Omit<RecallCommand, 'name'> & { readonly author: string },
): Promise<CommandOutcome> {
  const body = { ...command, by: author, dryRun: !isConfirmed };
  const recall = recalledSchema.parse(await ask('/api/playbook/versions/recall', body));
  const { withdrawn, then, running, sent } = recall;
  const thenTold = {
    move: planned(recall),
    stop: [`${running} that run on it are stopped.`],
    hold: [
      `${running} that run on it are held: publish the mended playbook and \`move\` them, or \`restore\` the version.`,
    ],
  };
  const text = [
    ...(withdrawn === undefined ? [] : [`Recalled. ${withdrawn} messages were written by it and do not go out.`]),
    ...thenTold[then],
    `${sent.count} messages of it went out already, or may have${sent.messages.length > 0 ? ':' : '.'}`,
    ...asList(
      sent.messages.map(
        ({ leadId, stepId, state, at }) => `lead ${leadId}: ${stepId}, ${state}${at === undefined ? '' : ` ${at}`}`,
      ),
    ),
    ...whatNext(recall),
  ];
  return { text: text.join('\n'), exitCode: 0 };
}

/** Lets out again what a recall held back. */
export async function restoreVersion(
  ask: Ask,
  body: { readonly sequence: string; readonly version: string },
): Promise<CommandOutcome> {
  await ask('/api/playbook/versions/restore', body);
  return { text: 'Restored: what was held goes out, as far as it was not moved or stopped.', exitCode: 0 };
}

function planned({ running, movable = running, cannotMove, to = '' }: Plan): string[] {
  return [
    `${movable} of the ${running} that run on it go on by version ${to.slice(0, 8)}.`,
    ...asList(
      cannotMove.map(
        ({ stepId, count, leadIds }) =>
          `${count} stand at ${stepId}, which that lacks: say --step ${stepId}=STEP or ${stepId}=end (${leadIds.join(', ')})`,
      ),
    ),
  ];
}

function whatNext({ status, commandId }: Plan): string[] {
  if (status === 'counted') return ['Nothing was done yet: say --yes as well to do it.'];
  return commandId === undefined ? [] : [`Under way: GET /api/leads/commands/${commandId} tells how far.`];
}
