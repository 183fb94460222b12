import { Router } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { readInput } from '../read-input.ts';

const path = '/api/playbook/releases';

/** A playbook is text; a large one with its templates has some hundred kilobytes. */
const maxBytes = 5 * 1024 * 1024;

const bodySchema = z.strictObject({
  files: z.record(z.string().min(1).max(200), z.string()),
  /** Of the files, as whoever checked them has it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'give the SHA-256 of the files, in hexadecimal'),
  author: z.string().trim().min(1).max(200),
  note: z.string().max(2_000).optional(),
});

/**
 * Takes a release of the playbook. Every process reads it within seconds, and none uses one that has faults: whoever publishes
 * has had it checked by `npm run playbook`.
 */
export function postRelease({ store }: Pick<ApiDependencies, 'store'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { files, ...release } = await readInput(request, bodySchema, maxBytes);
    response.json(await store.playbooks.publish({ ...release, files: new Map(Object.entries(files)), at: new Date() }));
  });
  router.all(path, answerMethodNotAllowed('GET', 'POST'));
  return router;
}
