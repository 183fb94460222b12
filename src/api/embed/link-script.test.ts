import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { linkScript } from './link-script.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-script-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function linkModules(modules: Readonly<Record<string, string>>): string {
  for (const [name, source] of Object.entries(modules)) writeFileSync(join(folder, name), source);
  return linkScript(join(folder, 'main.js'));
}

it('runs what a module imports before the module, and once', () => {
  const script = linkModules({
    'main.js': "import { left } from './left.js';\nimport { right } from './right.js';\n\nlog.push(left, right);\n",
    'left.js': "import { base } from './base.js';\n\nexport const left = `left of ${base}`;\n",
    'right.js': "import { base } from './base.js';\n\nexport const right = `right of ${base}`;\n",
    'base.js': "export const base = 'base';\nlog.push('base runs');\n",
  });
  const log: string[] = [];
  runInNewContext(script, { log });
  expect(log).toEqual(['base runs', 'left of base', 'right of base']);
});

it('leaves comments out and addresses in strings alone', () => {
  const script = linkModules({
    'main.js':
      "/** Says\n * where. */\nexport const page = 'https://example.com'; // kept\n  // dropped\nlog.push(page);\n",
  });
  expect(script).not.toMatch(/Says|dropped/);
  const log: string[] = [];
  runInNewContext(script, { log });
  expect(log).toEqual(['https://example.com']);
});

it.each([
  "import everything from './other.js';\n",
  "import * as everything from './other.js';\n",
  "import { page as site } from './other.js';\n",
  'export default 1;\n',
  'const page = 1;\nexport { page };\n',
])('refuses what it does not understand: %j', (source) => {
  expect(() => linkModules({ 'main.js': source, 'other.js': '' })).toThrow('does not understand');
});
