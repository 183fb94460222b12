import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.leadline/simulate');
const clockPath = fileURLToPath(new URL('./logical-clock.ts', import.meta.url));

/** What the bundle may hold: a change of any of it makes a new one. */
const sources = [
  'src/workflows/**/*.ts',
  'src/domain/**/*.ts',
  'simulate/engine/logical-clock.ts',
  'package-lock.json',
];

/** Bundles the product's workflows with a simulation's clock, which takes some seconds, or answers the bundle of before. */
export async function simulationBundle(): Promise<string> {
  const path = join(folder, `workflows-${await hashOfSources()}.js`);
  if (existsSync(path)) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'src/workflows/index.ts'),
    workflowInterceptorModules: [clockPath],
    logger: new DefaultLogger('WARN'),
  });
  await mkdir(folder, { recursive: true });
  for await (const stale of glob('workflows-*.js', { cwd: folder })) await rm(join(folder, stale), { force: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, code);
  await rename(draft, path);
  return path;
}

async function hashOfSources(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(sources, { cwd: root })) if (!file.endsWith('.test.ts')) files.push(file);
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(`${file}\n`).update(await readFile(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
