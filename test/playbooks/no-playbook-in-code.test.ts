import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';

const root = resolve(import.meta.dirname, '../..');

const testFile = /\.(?:test|contract)\.ts$|(?:^|[\\/])(?:testing|__fixtures__|contract)[\\/]/;
/** Stands for a customer's own website, to try the form on. */
const samplePage = 'example.html';
const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** Names of the default playbook that are plain words besides. */
const plainWords = new Set(['other', 'support']);

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  const source = join(root, 'src');
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const ours = paths.filter((path) => !testFile.test(path) && !path.endsWith(samplePage));
  files = new Map(await Promise.all(ours.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
});

function holdersOf(words: RegExp, prepare = (text: string) => text): string[] {
  return [...files].filter(([, text]) => words.test(prepare(text))).map(([path]) => path);
}

it('finds what code does hold', () => {
  expect(files.size).toBeGreaterThan(500);
  expect(holdersOf(/contentAssetSchema/)).not.toEqual([]);
});

it.each([/northbeam/i, /kubernetes/i, /fjordbank/i, /mortgage/i])('no code holds %s', (words) => {
  expect(holdersOf(words)).toEqual([]);
});

it.each(['playbook', 'playbooks/green-mortgage'])('no code names a sequence or a source of %s', async (folder) => {
  const { sequences, sources } = await loadPlaybook(join(root, folder));
  const names = [...sequences.keys(), ...Object.keys(sources.keys)].filter((name) => !plainWords.has(name));
  expect(names.length).toBeGreaterThan(8);
  const quoted = new RegExp(`['"\`](?:source:)?(?:${names.join('|')})['"\`]`);
  expect(holdersOf(quoted, (text) => text.replaceAll(comments, ''))).toEqual([]);
});
