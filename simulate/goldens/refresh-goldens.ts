import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withWorld } from '../with-world.ts';
import { goldenPath, listGoldens, playGolden, readGolden } from './golden-scenarios.ts';

/** Plays every scenario that is kept, writes what changed, and says which did. */
export async function refreshGoldens(playbookFolder: string): Promise<string> {
  const names = await listGoldens();
  const folder = dirname(goldenPath(''));
  await mkdir(folder, { recursive: true });
  const changed = await withWorld({ playbookFolder }, async (world) => {
    const different: string[] = [];
    for (const name of names) {
      const text = await playGolden(world, name);
      if (text === (await readGolden(name))) continue;
      await writeFile(goldenPath(name), text);
      different.push(name);
    }
    return different;
  });
  for (const file of await readdir(folder)) if (!names.includes(basename(file, '.txt'))) await rm(join(folder, file));
  return changed.length === 0 ? 'Nothing changed.' : `Changed: ${changed.join(', ')}. Read them with git diff.`;
}
