import { Router } from 'express';
import { z } from 'zod';
import type { SequenceVersion } from '../../domain/sequence.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes } from '../operator-word.ts';
import { readInput } from '../read-input.ts';
import { findVersion } from './find-version.ts';
import { planMove, type MovePlan } from './plan-move.ts';
import { versionHashSchema, versionOrderFields } from './version-fields.ts';

const path = '/api/playbook/versions/recall';
const restorePath = '/api/playbook/versions/restore';

const bodySchema = z.strictObject({
  ...versionOrderFields,
  version: versionHashSchema,
  /** What is wrong with it; it stands in the timeline of every lead. */
  reason: z.string().trim().min(1).max(1_000),
  /**
   * What becomes of what runs on it. Absent: it moves to the version of the playbook of today, or is only held where that is
   * the very version that is recalled.
   */
  then: z.enum(['move', 'stop', 'hold']).optional(),
  /** With `move`: the version to go on by. Absent: that of the playbook of today. */
  to: versionHashSchema.optional(),
});
const restoreSchema = z.strictObject({
  by: versionOrderFields.by,
  sequence: versionOrderFields.sequence,
  version: versionHashSchema,
});

/** The messages that are told at once. */
const maxToldMessages = 100;

type Dependencies = Pick<ApiDependencies, 'store' | 'commands' | 'currentVersion'>;

/**
 * Recalls a version of a sequence: from the moment of the answer nothing goes out that was written by it. What runs on it moves
 * to another version, is stopped, or is held. Answers to whom its messages went out already. And takes a recall back.
 */
export function postRecallVersion(dependencies: Dependencies): Router {
  const { store, commands } = dependencies;
  const { versions } = store;
  const router = Router();
  router.post(path, async (request, response) => {
    const body = await readInput(request, bodySchema, maxCommandBytes);
    const { sequence, dryRun, by, reason, steps: mapping } = body;
    const from = await findVersion(dependencies, sequence, body.version);
    const { then, to } = await whatThen(dependencies, body, from);
    const plan: MovePlan | undefined = to && (await planMove(store, { from, to, mapping, keepsWritten: false }));
    const running = plan?.running ?? (await versions.listRunning(from.hash)).length;
    const told = { sequence, version: from.hash, then, ...(to && { to: to.hash }), running, ...plan };
    if (dryRun) {
      response.json({ status: 'counted', ...told, sent: { count: await versions.countSent(from.hash) } });
      return;
    }
    const at = new Date();
    await versions.keep(from);
    const withdrawn = await versions.recall({ hash: from.hash, by, reason, at });
    const sent = {
      count: await versions.countSent(from.hash),
      messages: await versions.listSent(from.hash, { limit: maxToldMessages }),
    };
    if (then === 'hold') {
      response.json({ status: 'recalled', ...told, withdrawn, sent });
      return;
    }
    if (to !== undefined) await versions.keep(to);
    const commandId = await versions.order({ from, to, mapping, keepsWritten: false, by, note: reason, at });
    await commands.startVersionChange({ orderId: commandId, stops: then === 'stop' });
    response.status(202).json({ status: 'recalled', commandId, ...told, withdrawn, sent });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  router.post(restorePath, async (request, response) => {
    const { sequence, version } = await readInput(request, restoreSchema, maxCommandBytes);
    const { hash } = await findVersion(dependencies, sequence, version);
    if (!(await versions.restore(hash))) throw new ApiError(409, 'not_recalled', 'This version is not recalled.');
    response.json({ status: 'restored', sequence, version: hash });
  });
  router.all(restorePath, answerMethodNotAllowed('POST'));
  return router;
}

interface WhatThen {
  readonly then: 'move' | 'stop' | 'hold';
  readonly to?: SequenceVersion;
}

async function whatThen(
  dependencies: Dependencies,
  { sequence, then, to }: Pick<z.output<typeof bodySchema>, 'sequence' | 'then' | 'to'>,
  from: SequenceVersion,
): Promise<WhatThen> {
  if (to !== undefined && then !== undefined && then !== 'move') {
    throw new ApiError(400, 'invalid_body', 'Name a version to go on by with `move` alone.');
  }
  if (then === 'stop' || then === 'hold') return { then };
  if (to !== undefined) return { then: 'move', to: await findVersion(dependencies, sequence, to) };
  const current = dependencies.currentVersion(sequence);
  if (current !== undefined && current.hash !== from.hash) return { then: 'move', to: current };
  if (then === undefined) return { then: 'hold' };
  throw new ApiError(
    409,
    'no_other_version',
    'The playbook of today has no other version of this sequence: publish the mended one first, or say `hold` or `stop`.',
  );
}
