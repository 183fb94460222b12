import { parsePlaybook } from './parse-playbook.ts';
import { partOf, type PlaybookPart } from './playbook-part.ts';
import { PlaybookError, type PlaybookFault } from './playbook-error.ts';
import type { PlaybookFiles } from './playbook-files.ts';
import type { Playbook } from './playbook.ts';

/** A part that stayed as it was, since what stands in its files now is faulty. */
interface KeptPart {
  /** Its folder and name, for example `templates/case-study`. */
  readonly name: string;
  /** `kept`: its last good version counts. `left-out`: there was none, and nothing needs it. */
  readonly outcome: 'kept' | 'left-out';
}

/** A playbook without faults, and what of it is older than the files it was made of. */
export interface MendedPlaybook {
  readonly playbook: Playbook;
  readonly files: PlaybookFiles;
  readonly kept: readonly KeptPart[];
  /** What is wrong with the files as they were given; none when they are used as they are. */
  readonly faults: readonly PlaybookFault[];
}

/**
 * Replaces each faulty sequence, template, piece of content and prompt by its last good version, so that the others go live.
 * @throws PlaybookError with every fault of the files as they are, when one is in a file that concerns the whole playbook,
 * or older parts do not fit to newer ones
 */
export function withLastGood(files: PlaybookFiles, lastGood: PlaybookFiles): MendedPlaybook {
  const first = readPlaybook(files);
  let reading = first;
  let mended = files;
  const kept = new Map<string, KeptPart>();
  while (reading.playbook === undefined) {
    const next = partsToRestore(reading.faults, lastGood, kept);
    if (next === undefined) throw new PlaybookError(first.faults);
    for (const part of next) {
      mended = restored(mended, lastGood, part);
      kept.set(part.name, {
        name: part.name,
        outcome: [...lastGood.keys()].some((file) => part.holds(file)) ? 'kept' : 'left-out',
      });
    }
    reading = readPlaybook(mended);
  }
  return { playbook: reading.playbook, files: mended, kept: [...kept.values()], faults: first.faults };
}

type Reading =
  | { readonly playbook: Playbook; readonly faults: readonly [] }
  | { readonly playbook?: undefined; readonly faults: readonly PlaybookFault[] };

function readPlaybook(files: PlaybookFiles): Reading {
  try {
    return { playbook: parsePlaybook(files), faults: [] };
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    return { faults: error.faults };
  }
}

/**
 * Answers the faulty parts that were not restored yet; when all were, the templates of the sequences among them, since a
 * sequence may need the texts that it had. Undefined when nothing is left to restore.
 */
function partsToRestore(
  faults: readonly PlaybookFault[],
  lastGood: PlaybookFiles,
  kept: ReadonlyMap<string, KeptPart>,
): PlaybookPart[] | undefined {
  const faulty = faults.map(({ file }) => partOf(file));
  if (!faulty.every((part) => part !== undefined)) return undefined;
  const isNew = ({ name }: PlaybookPart): boolean => !kept.has(name);
  const fresh = faulty.filter(isNew);
  const next = fresh.length > 0 ? fresh : faulty.flatMap((part) => templatesOf(part, lastGood)).filter(isNew);
  return next.length > 0 ? next : undefined;
}

/** The templates that a sequence named, and its frames of drafts; a name is all that has to be known of them. */
function templatesOf({ name, holds }: PlaybookPart, lastGood: PlaybookFiles): PlaybookPart[] {
  if (!name.startsWith('sequences/')) return [];
  const text = [...lastGood].find(([file]) => holds(file))?.[1] ?? '';
  return [...text.matchAll(/\b(?:template|smsTemplate|frame):\s*['"]?([a-z0-9-]+)/g)].flatMap(
    ([, template = '']) => partOf(`templates/${template}.text.liquid`) ?? [],
  );
}

function restored(files: PlaybookFiles, lastGood: PlaybookFiles, part: PlaybookPart): PlaybookFiles {
  const others = [...files].filter(([file]) => !part.holds(file));
  const olds = [...lastGood].filter(([file]) => part.holds(file));
  return new Map([...others, ...olds].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
