import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type Router } from 'express';
import { createMemoryPlaybookStore } from '../src/store/playbooks/testing/create-memory-playbook-store.ts';
import { NotFoundError } from '../src/store/not-found-error.ts';
import type { PlaybookRelease, PlaybookStore } from '../src/store/ports/playbook-store.ts';
import { createRemoteReleases } from './remote-releases.ts';

const at = new Date('2026-03-02T12:00:00Z');
const path = '/api/playbook/releases';
const release = { files: new Map([['playbook.yaml', 'brand: {}\n']]), hash: 'abc', author: 'Sam' };

/** Speaks as the operators' API does of releases. */
function releasesApi(playbooks: PlaybookStore): Router {
  const router = express.Router();
  router.use(path, (request, response, next) => {
    if (request.headers.authorization === 'Bearer secret') next();
    else response.status(401).json({ error: { code: 'unauthorized', message: 'Give the token.' } });
  });
  router.get(path, async (request, response) => {
    response.json({ releases: await playbooks.list({ limit: Number(request.query['limit']) }) });
  });
  router.get(`${path}/:releaseId`, async (request, response) => {
    try {
      const { files, ...summary } = await playbooks.get(Number(request.params.releaseId));
      response.json({ ...summary, files: Object.fromEntries(files) });
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      response.status(404).json({ error: { code: 'unknown_release', message: 'There is no such release.' } });
    }
  });
  router.post(path, express.json(), async (request, response) => {
    const { files, ...rest } = request.body as Omit<PlaybookRelease, 'files'> & { files: Record<string, string> };
    response.json(await playbooks.publish({ ...rest, files: new Map(Object.entries(files)), at }));
  });
  return router;
}

let server: Server;
let url: string;
let kept: PlaybookStore;

beforeEach(async () => {
  kept = createMemoryPlaybookStore();
  server = createServer(express().use(releasesApi(kept)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  if (server.listening) await once(server.close(), 'close');
});

describe('the releases of a Leadline that runs', () => {
  it('are published, listed and read', async () => {
    const remote = createRemoteReleases({ url, apiToken: 'secret' });
    expect(await remote.latest()).toBeUndefined();
    expect(await remote.publish({ ...release, note: 'Why', at })).toEqual({ releaseId: 1 });
    const expected = { ...release, releaseId: 1, note: 'Why', publishedAt: at };
    expect(await kept.latest()).toEqual(expected);
    expect(await remote.latest()).toEqual(expected);
    expect(await remote.get(1)).toEqual(expected);
    expect(await remote.list({ limit: 5 })).toEqual(await kept.list({ limit: 5 }));
  });

  it('that do not exist are not found', async () => {
    await expect(createRemoteReleases({ url, apiToken: 'secret' }).get(7)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('are refused without the token', async () => {
    const remote = createRemoteReleases({ url, apiToken: 'wrong' });
    await expect(remote.publish({ ...release, at })).rejects.toThrow('Leadline refuses at');
    expect(await kept.latest()).toBeUndefined();
  });

  it('cannot be reached when it does not run', async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
    await expect(createRemoteReleases({ url, apiToken: 'secret' }).list({ limit: 1 })).rejects.toThrow(
      `Leadline does not answer at ${url}.`,
    );
  });
});
