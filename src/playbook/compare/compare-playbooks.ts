import { parse } from 'yaml';
import type { PlaybookFiles } from '../playbook-files.ts';
import { changeSubject } from './change-subject.ts';
import { changedLines } from './changed-lines.ts';
import { compareValues } from './compare-values.ts';
import { describeValueChange } from './describe-value-change.ts';

const template = /^templates\/(?<name>[^.]+)(?:\.(?<language>[a-z]+))?\.(?:subject|text|html)\.liquid$/;

/** What changed of texts that are told by their lines: of a template in one language, or of a prompt. */
interface TextChange {
  readonly subject: string;
  lines: number;
  isThereBefore: boolean;
  isThereAfter: boolean;
}

/**
 * Says in words how one playbook differs from another, one sentence a change; remarks, and the order of keys, do not count.
 * Neither needs to be free of faults.
 */
export function comparePlaybooks(before: PlaybookFiles, after: PlaybookFiles): string[] {
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .toSorted();
  const yamls = changed.filter((file) => file.endsWith('.yaml'));
  const texts = changed.filter((file) => !file.endsWith('.yaml'));
  return [
    ...yamls.flatMap((file) => compareYaml(file, before.get(file), after.get(file))),
    ...compareTexts(texts, before, after),
  ];
}

function compareYaml(file: string, before: string | undefined, after: string | undefined): string[] {
  if (before === undefined || after === undefined) {
    return [`${changeSubject(file, { path: [] }).subject} ${after === undefined ? 'removed' : 'added'}`];
  }
  const [old, now] = [readYaml(before), readYaml(after)];
  if (old === undefined || now === undefined) return [`${file}: ${linesInWords(changedLines(before, after))} changed`];
  return compareValues(old.value, now.value).map((change) => {
    const { subject, path } = changeSubject(file, change);
    return describeValueChange(subject, { ...change, path });
  });
}

function readYaml(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = parse(text);
    return { value };
  } catch {
    return undefined;
  }
}

/** The parts of a template are told together, its languages apart. */
function compareTexts(files: readonly string[], before: PlaybookFiles, after: PlaybookFiles): string[] {
  const changes = new Map<string, TextChange>();
  for (const file of files) {
    const subject = textSubject(file);
    const change = changes.get(subject) ?? {
      subject,
      lines: 0,
      isThereBefore: hasSubject(before, subject),
      isThereAfter: hasSubject(after, subject),
    };
    change.lines += changedLines(before.get(file) ?? '', after.get(file) ?? '');
    changes.set(subject, change);
  }
  return [...changes.values()].map(({ subject, lines, isThereBefore, isThereAfter }) => {
    if (!isThereBefore) return `${subject} added`;
    return isThereAfter ? `${subject}: ${linesInWords(lines)} changed` : `${subject} removed`;
  });
}

function hasSubject(files: PlaybookFiles, subject: string): boolean {
  return [...files.keys()].some((file) => textSubject(file) === subject);
}

function textSubject(file: string): string {
  const { name, language } = template.exec(file)?.groups ?? {};
  if (name !== undefined) return `template ${name}${language === undefined ? '' : ` (${language})`}`;
  const prompt = /^prompts\/(.+)\.md$/.exec(file)?.[1];
  return prompt === undefined ? file : `prompt ${prompt}`;
}

function linesInWords(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
