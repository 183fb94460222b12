import { Router } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../api-dependencies.ts';
import { readQuery } from '../read-query.ts';
import { findVersion } from './find-version.ts';

const path = '/api/playbook/versions';
const querySchema = z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(100) });

/**
 * Lists the versions of sequences that something runs on, and those that are recalled; and to whom the messages of one version
 * went out, or may have, the latest first.
 */
export function getVersions({ store, currentVersion }: Pick<ApiDependencies, 'store' | 'currentVersion'>): Router {
  const router = Router();
  router.get(path, async (_request, response) => {
    const versions = await store.versions.list();
    response.json({
      versions: versions.map(({ recall, ...version }) => ({
        ...version,
        isCurrent: currentVersion(version.sequence)?.hash === version.hash,
        recall: recall ?? null,
      })),
    });
  });
  router.get(`${path}/:sequence/:hash/sent`, async (request, response) => {
    const { sequence, hash: prefix } = request.params;
    const { hash } = await findVersion({ store, currentVersion }, sequence, prefix);
    const { limit } = readQuery(querySchema, request.query);
    response.json({
      sequence,
      hash,
      count: await store.versions.countSent(hash),
      messages: await store.versions.listSent(hash, { limit }),
    });
  });
  return router;
}
