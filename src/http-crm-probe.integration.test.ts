import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../sandbox/start-sandbox.ts';
import { readConfig } from './config.ts';
import { httpCrmProbe } from './http-crm-probe.ts';

const description = {
  ...{ vendor: 'acme-crm', url: 'https://crm.example.com' },
  key: { in: 'header', name: 'Authorization', prefix: 'Bearer ' },
  contact: { fields: { email: 'email', autoStatus: 'status', tags: 'tags' } },
  findByEmail: { path: '/contacts?email={email}', at: 'items.0' },
  readContact: { path: '/contacts/{contactId}' },
  createContact: { path: '/contacts' },
  updateContact: { path: '/contacts/{contactId}' },
};

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-doctor-'));
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function probe(described: object, apiKey?: string): Promise<void> {
  const file = join(folder, 'crm.yaml');
  await writeFile(file, JSON.stringify(described));
  const { crm } = readConfig({
    ...{ DATABASE_URL: 'pglite:', LEADLINE_API_TOKEN: 'a token of sixteen characters' },
    ...{ LEADLINE_MASTER_KEY: Buffer.alloc(32).toString('base64'), LEADLINE_HTTP_CRM: file },
    ...{ HTTP_CRM_API_KEY: apiKey, HTTP_CRM_BASE_URL: sandbox.baseUrls['http-crm'] },
  });
  if (crm?.vendor !== 'http') throw new Error('no CRM of one’s own is configured');
  await (await httpCrmProbe(crm)).probe();
}

describe('the probe of a CRM of one’s own', () => {
  it('finds one that answers', async () => {
    await expect(probe(description, 'key')).resolves.toBeUndefined();
  });

  it.each([
    [{ ...description, vendor: 'hubspot' }, /^LEADLINE_HTTP_CRM: vendor: hubspot is known already/],
    [{ ...description, url: 'nowhere' }, /^LEADLINE_HTTP_CRM: url: /],
    [description, /^contacts may not be read \(/],
  ])('says what to mend', async (described, what) => {
    await expect(probe(described)).rejects.toMatchObject({ lacks: [{ what: expect.stringMatching(what) }] });
  });
});
