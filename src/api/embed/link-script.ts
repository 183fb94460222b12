import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const importLine = /^import \{([^}]*)\} from '(\.\/[^']+)';\n/gm;
const exportWord = /^export (?=const|let|function|async)/gm;
const commentLines = /^[ \t]*(?:\/\*\*[\s\S]*?\*\/|\/\/.*)?\n/gm;
const typeCasts = /\/\*\* @(?:type|param) .*?\*\/ /g;
const indentation = /^[ \t]+/gm;

/**
 * Links the modules behind an entry into one classic script, which a page can include by a plain script element: each
 * module once, those it imports before it, in one scope of their own. Comment lines and indentation are left out.
 *
 * It understands what our browser modules use and no more: relative imports of names without `as`, exported declarations,
 * and top-level names that are unique among them.
 * @throws Error when a module uses anything else
 */
export function linkScript(entryPath: string): string {
  const scripts: string[] = [];
  link(entryPath, scripts, new Set());
  return `(() => {\n${scripts.join('')}})();\n`;
}

function link(path: string, scripts: string[], seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  const imports = [...source.matchAll(importLine)];
  for (const [, , imported = ''] of imports) link(join(dirname(path), imported), scripts, seen);
  const script = [importLine, exportWord, commentLines, typeCasts, indentation].reduce(
    (text, pattern) => text.replace(pattern, ''),
    source,
  );
  if (imports.some(([, names = '']) => /\bas\b/.test(names)) || /^(?:import|export)\b/m.test(script)) {
    throw new Error(`${path} has a form of import or export that linkScript does not understand.`);
  }
  scripts.push(script);
}
