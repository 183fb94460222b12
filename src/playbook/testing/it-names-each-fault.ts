import { expect, it } from '@jest/globals';
import type { PlaybookFiles } from '../playbook-files.ts';
import { edited, faultsOf, lineOf } from './edited-playbook.ts';

/** One edit that makes a playbook faulty, and what must be said of it. */
interface FaultCase {
  readonly title: string;
  readonly file: string;
  /** What is replaced, and by what. */
  readonly edit: readonly string[];
  readonly message: string;
  readonly cure: string;
}

/** States that each edit is told as the one fault, with its file, line and cure. */
export function itNamesEachFault(files: () => PlaybookFiles, cases: readonly FaultCase[]): void {
  it.each(cases)(
    'names the file, line and cure of $title',
    ({ file, edit: [search = '', replacement = ''], message, cure }) => {
      expect(faultsOf(edited(files(), file, search, replacement))).toEqual([
        {
          file,
          line: lineOf(files(), file, search),
          message: expect.stringContaining(message),
          cure: expect.stringContaining(cure),
        },
      ]);
    },
  );
}
