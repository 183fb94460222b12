import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { PlaybookFiles } from '../playbook-files.ts';

/** Writes line by line how one playbook differs from another, as a unified diff. */
export function patchPlaybooks(before: PlaybookFiles, after: PlaybookFiles): string {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .toSorted()
    .map((file) =>
      createTwoFilesPatch(
        before.has(file) ? `before/${file}` : '/dev/null',
        after.has(file) ? `after/${file}` : '/dev/null',
        before.get(file) ?? '',
        after.get(file) ?? '',
        undefined,
        undefined,
        { headerOptions: FILE_HEADERS_ONLY },
      ),
    )
    .join('');
}
