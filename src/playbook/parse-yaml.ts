import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.ts';
import type { PlaybookFault } from './playbook-error.ts';

type Path = readonly PropertyKey[];

/** Answers the line at which something of a file stands, given the keys and indexes that lead to it. */
export type FindLine = (path: Path) => number | undefined;

export type ParsedYaml<Value> =
  | { readonly value: Value; readonly lineOf: FindLine; readonly faults: readonly [] }
  | { readonly value?: undefined; readonly faults: readonly PlaybookFault[] };

/** Reads a YAML text into the schema's value, or lists what is wrong with it, each fault with its line. */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): ParsedYaml<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = [...errorsIn(document), ...aliasesIn(document)];
  if (broken.length > 0) {
    return { faults: broken.map(({ offset, ...fault }) => ({ file, line: lines.linePos(offset).line, ...fault })) };
  }
  const lineOf: FindLine = (path) => lineAt(document, lines, path);
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return { value: result.data, lineOf, faults: [] };
  return {
    faults: result.error.issues.flatMap(describeIssue).map(({ path, message, cure }) => ({
      file,
      line: lineOf(path),
      message,
      cure,
    })),
  };
}

interface Breakage {
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
}

/** An error's end is on the line that is wrong, its start sometimes on the one before. */
function errorsIn({ errors }: Document): Breakage[] {
  return errors.map(({ message, pos: [, offset] }) => ({
    offset,
    message: `This is no valid YAML: ${message}.`,
    cure: 'Check the indentation, colons and quotes around this line.',
  }));
}

/** YAML takes a value that begins with * for a reference to another value; a playbook means a pattern. */
function aliasesIn(document: Document): Breakage[] {
  const aliases: Breakage[] = [];
  visit(document, {
    Alias(_key, { source, range }) {
      aliases.push({
        offset: range?.[0] ?? 0,
        message: `The value \`*${source}\` begins with * and has no quotes.`,
        cure: `Put quotes around it: '*${source}'.`,
      });
    },
  });
  return aliases;
}

/** A key that is missing has no line: then the line of what should hold it. */
function lineAt(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = keyOffset(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

/** Prefers the key to its value, since a value may begin on the next line. */
function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(last));
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node: unknown = document.getIn([...path], true);
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
}
