import { parsePlaybook } from '../parse-playbook.ts';
import { PlaybookError, type PlaybookFault } from '../playbook-error.ts';
import type { PlaybookFiles } from '../playbook-files.ts';

/** Answers a playbook with one text in one of its files replaced. */
export function edited(files: PlaybookFiles, file: string, search: string, replacement: string): PlaybookFiles {
  const text = files.get(file) ?? '';
  if (!text.includes(search)) throw new Error(`${file} does not hold "${search}"`);
  return new Map([...files, [file, text.replace(search, replacement)]]);
}

/** Answers what is wrong with a playbook. */
export function faultsOf(files: PlaybookFiles): readonly PlaybookFault[] {
  try {
    parsePlaybook(files);
  } catch (error) {
    if (error instanceof PlaybookError) return error.faults;
    throw error;
  }
  return [];
}

/** Answers the line, counted from 1, of the first text in a file that holds another. */
export function lineOf(files: PlaybookFiles, file: string, search: string): number {
  return (files.get(file) ?? '').split('\n').findIndex((line) => line.includes(search)) + 1;
}
