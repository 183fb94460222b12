import { Router } from 'express';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordFields } from '../operator-word.ts';
import { readInput } from '../read-input.ts';
import { findVersion } from './find-version.ts';
import { describeStuck, planMove } from './plan-move.ts';
import { versionHashSchema, versionOrderFields } from './version-fields.ts';

const path = '/api/playbook/versions/move';

const bodySchema = z.strictObject({
  ...versionOrderFields,
  note: operatorWordFields.note,
  from: versionHashSchema,
  /** Absent: the version of the playbook of today. */
  to: versionHashSchema.optional(),
  /** True: a message that was written and waits goes out as it is; else it is withdrawn and written anew. */
  keepWritten: z.boolean().default(false),
});

type Dependencies = Pick<ApiDependencies, 'store' | 'commands' | 'currentVersion'>;

/** Lets everything that runs on one version of a sequence go on by another, between two steps, or tells what that would do. */
export function postMoveVersion({ store, commands, currentVersion }: Dependencies): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const body = await readInput(request, bodySchema, maxCommandBytes);
    const { sequence, dryRun, by, note, steps: mapping, keepWritten: keepsWritten } = body;
    const from = await findVersion({ store, currentVersion }, sequence, body.from);
    const to = await findVersion(
      { store, currentVersion },
      sequence,
      body.to ?? currentHash({ currentVersion }, sequence),
    );
    const plan = await planMove(store, { from, to, mapping, keepsWritten });
    const told = { sequence, from: from.hash, to: to.hash, ...plan };
    if (dryRun) {
      response.json({ status: 'counted', ...told });
      return;
    }
    if (plan.cannotMove.length > 0) {
      const issues = plan.cannotMove.map((stuck) => describeStuck(stuck, to));
      throw new ApiError(409, 'unmapped_steps', 'Not everything that runs can be moved: nothing was.', { issues });
    }
    await store.versions.keep(to);
    const commandId = await store.versions.order({ from, to, mapping, keepsWritten, by, note, at: new Date() });
    await commands.startVersionChange({ orderId: commandId, stops: false });
    response.status(202).json({ status: 'started', commandId, ...told });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

/** @throws ApiError 404 `unknown_sequence` */
function currentHash({ currentVersion }: Pick<Dependencies, 'currentVersion'>, sequence: string): string {
  const current = currentVersion(sequence);
  if (current === undefined) {
    throw new ApiError(404, 'unknown_sequence', `The playbook of today has no sequence ${sequence}: name a version.`);
  }
  return current.hash;
}
