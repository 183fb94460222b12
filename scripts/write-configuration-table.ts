import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { configurationTable, environmentExample } from './configuration-table.ts';

const marks = { start: '<!-- configuration: start -->', end: '<!-- configuration: end -->' };

const readme = await readFile('README.md', 'utf8');
const [before, after] = [readme.split(marks.start)[0], readme.split(marks.end)[1]];
if (before === undefined || after === undefined)
  throw new Error('README.md has lost the marks of its configuration table');
const written = `${before}${marks.start}\n\n${configurationTable()}\n\n${marks.end}${after}`;
await writeFile('README.md', await format(written, { parser: 'markdown', printWidth: 120 }));
await writeFile('.env.example', environmentExample());
