import { z } from 'zod';
import { NotFoundError } from '../src/store/not-found-error.ts';
import type { PlaybookStore } from '../src/store/ports/playbook-store.ts';
import { CommandError } from './command-error.ts';

interface RemoteSettings {
  /** Of the running Leadline, for example `http://localhost:3000`. */
  readonly url: string;
  /** The operators' token. */
  readonly apiToken: string;
}

const answerTimeoutMs = 30_000;

const summarySchema = z
  .object({
    releaseId: z.int(),
    hash: z.string(),
    author: z.string(),
    note: z.string().nullish(),
    publishedAt: z.iso.datetime().transform((at) => new Date(at)),
  })
  .transform(({ note, ...summary }) => ({ ...summary, ...(note != null && { note }) }));
const filesSchema = z.object({ files: z.record(z.string(), z.string()) });
const listSchema = z.object({ releases: z.array(summarySchema) });
const publishedSchema = z.object({ releaseId: z.int() });

/**
 * Makes the store of releases over a running Leadline's API, for when its database is in its own process. Each method throws
 * CommandError when Leadline does not answer, or refuses.
 */
export function createRemoteReleases({ url, apiToken }: RemoteSettings): PlaybookStore {
  const ask = async (path: string, body?: object): Promise<Response> => {
    const response = await fetch(new URL(`/api/playbook/releases${path}`, url), {
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(answerTimeoutMs),
    }).catch((error: unknown) => {
      throw new CommandError(`Leadline does not answer at ${url}.`, { cause: error });
    });
    return response;
  };
  const read = async (response: Response): Promise<unknown> => {
    if (response.ok) return response.json();
    throw new CommandError(`Leadline refuses at ${url}: ${response.status} ${await response.text()}`);
  };
  const get: PlaybookStore['get'] = async (releaseId) => {
    const response = await ask(`/${releaseId}`);
    if (response.status === 404) throw new NotFoundError('release of the playbook', String(releaseId));
    const body = await read(response);
    const files = Object.entries(filesSchema.parse(body).files).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { ...summarySchema.parse(body), files: new Map(files) };
  };
  const list: PlaybookStore['list'] = async ({ limit }) =>
    listSchema.parse(await read(await ask(`?limit=${limit}`))).releases;
  return {
    get,
    list,
    async latest() {
      const [latest] = await list({ limit: 1 });
      return latest && get(latest.releaseId);
    },
    async publish({ files, hash, author, note }) {
      const body = { files: Object.fromEntries(files), hash, author, note };
      return publishedSchema.parse(await read(await ask('', body)));
    },
  };
}
