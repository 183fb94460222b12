import { Router } from 'express';
import { z } from 'zod';
import { NotFoundError } from '../../store/not-found-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { readQuery } from '../read-query.ts';

const path = '/api/playbook/releases';
const querySchema = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(20) });

/** Lists what was published of the playbook, the latest first, and shows one release with its files. */
export function getReleases({ store }: Pick<ApiDependencies, 'store'>): Router {
  const router = Router();
  router.get(path, async (request, response) => {
    response.json({ releases: await store.playbooks.list(readQuery(querySchema, request.query)) });
  });
  router.get(`${path}/:releaseId`, async (request, response) => {
    const { files, ...release } = await find(store, Number(request.params.releaseId));
    response.json({ ...release, files: Object.fromEntries(files) });
  });
  return router;
}

async function find({ playbooks }: ApiDependencies['store'], releaseId: number) {
  const unknown = new ApiError(404, 'unknown_release', 'There is no such release.');
  if (!Number.isSafeInteger(releaseId)) throw unknown;
  return playbooks.get(releaseId).catch((error: unknown) => {
    throw error instanceof NotFoundError ? unknown : error;
  });
}
