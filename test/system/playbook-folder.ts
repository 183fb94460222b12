import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles } from '../../src/playbook/playbook-files.ts';

/** One text of one file of the default playbook that a test replaces. */
export interface PlaybookEdit {
  readonly file: string;
  readonly search: string | RegExp;
  readonly replacement: string;
}

/** A playbook of a test, on disk. */
export interface PlaybookFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Lets personal messages go out at any hour of any day: what a test sees must not hang on the day it is run on. */
export const alwaysOpen: PlaybookEdit = {
  file: 'playbook.yaml',
  search: /^hours:\n(?: .*\n)+/m,
  replacement: `hours:\n${['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    .map((day) => `  ${day}: [0:00-24:00]\n`)
    .join('')}  openingJitter: 0m\n  holidays: { byCountry: false }\n`,
};

/** Tells who is on call once: what a test sees of urgent leads must not hang on somebody who takes them. */
export const toldOnce: PlaybookEdit = {
  file: 'playbook.yaml',
  search: /^ {2}acknowledgeWithin: .*\n/m,
  replacement: '',
};

/** Phones who is on call half-way through the time to answer. */
export const phonesToo: PlaybookEdit = {
  file: 'playbook.yaml',
  search: /^ {2}acknowledgeWithin: 10m\n/m,
  replacement: '  acknowledgeWithin: 10m\n  phoneCall: { after: 5m }\n',
};

const shares = /^ {2}written-by-a-model: .*$/m;

/** Gives every lead to one person, where leads are compared with each other. */
export const oneOwner: PlaybookEdit = {
  file: 'playbook.yaml',
  search: 'roundRobin: [alex, sam]',
  replacement: 'roundRobin: [alex]',
};

/** Sends every lead the template. */
export const noDrafts: PlaybookEdit = {
  file: 'playbook.yaml',
  search: shares,
  replacement: '  written-by-a-model: { template: 1, model: 0 }',
};

/** Lets a model write to every lead. */
export const onlyDrafts: PlaybookEdit = { ...noDrafts, replacement: '  written-by-a-model: { template: 0, model: 1 }' };

/** Writes once about a download, so that what a test sees ends with the first letter. */
export const oneLetter: PlaybookEdit = {
  file: 'sequences/content-nurture.yaml',
  search: /\n {2}- \{ id: time-to-read[\s\S]*$/,
  replacement: '',
};

/** The leads of tests seem to work for one company, and write to it all at once. */
const wideCompanyCap: PlaybookEdit = {
  file: 'playbook.yaml',
  search: 'perCompany: { perDay: 10, perWeek: 30 }',
  replacement: 'perCompany: { perDay: 10000, perWeek: 10000 }',
};

/** Writes the default playbook into a folder of its own, with some texts replaced. */
export async function writePlaybookFolder(edits: readonly PlaybookEdit[]): Promise<PlaybookFolder> {
  const files = new Map(await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url))));
  for (const { file, search, replacement } of [wideCompanyCap, ...edits]) {
    const text = files.get(file) ?? '';
    const edited = text.replace(search, replacement);
    if (edited === text) throw new Error(`${file} does not hold ${String(search)}`);
    files.set(file, edited);
  }
  const path = await mkdtemp(join(tmpdir(), 'playbook-'));
  for (const [file, text] of files) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  }
  return { path, remove: () => rm(path, { recursive: true }) };
}
