import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { CommandError } from './command-error.ts';

/** What was typed after `npm run playbook --`. */
export type Command =
  | { readonly name: 'check'; readonly folder: string | undefined }
  | { readonly name: 'schema' }
  | {
      readonly name: 'publish';
      readonly folder: string | undefined;
      readonly author: string | undefined;
      readonly note: string | undefined;
      /** Parts with faults keep their last good version. */
      readonly keepsGood: boolean;
    }
  | {
      readonly name: 'rollback';
      /** The release before the latest when absent. */
      readonly releaseId: number | undefined;
      readonly author: string | undefined;
      readonly note: string | undefined;
    }
  | { readonly name: 'history'; readonly limit: number }
  | {
      readonly name: 'diff';
      /** Folders or numbers of releases; what counts, and the folder, when absent. */
      readonly before: string | undefined;
      readonly after: string | undefined;
      readonly isFull: boolean;
    };

export const usage = `npm run playbook -- COMMAND

  check [FOLDER]                          names every fault with its file, line and cure
  publish [FOLDER] [--note TEXT]          lets the folder count on every worker within 10 seconds
          [--author NAME] [--keep-good]   faulty parts keep their last good version
  rollback [RELEASE] [--note TEXT]        lets an earlier release count again; the one before when none is named
           [--author NAME]
  history [--limit N]                     who published what, and when
  diff [A] [B] [--full]                   says in words what changed; folders or releases, else what counts and the folder
  schema                                  writes the JSON Schemas by which editors complete and underline`;

const text = { type: 'string' } as const;
const yes = { type: 'boolean', default: false } as const;

/**
 * Reads what was typed.
 * @throws CommandError that shows how commands are written
 */
export function readCommand([name, ...words]: readonly string[]): Command {
  switch (name) {
    case 'check': {
      const [folder] = parse(words, {}, 1).positionals;
      return { name, folder };
    }
    case 'schema':
      parse(words, {}, 0);
      return { name };
    case 'publish': {
      const { positionals, values } = parse(words, { author: text, note: text, 'keep-good': yes }, 1);
      return {
        name,
        folder: positionals[0],
        author: values.author,
        note: values.note,
        keepsGood: values['keep-good'],
      };
    }
    case 'rollback': {
      const { positionals, values } = parse(words, { author: text, note: text }, 1);
      const [release] = positionals;
      return {
        name,
        releaseId: release === undefined ? undefined : wholeNumber(release, 'A release'),
        author: values.author,
        note: values.note,
      };
    }
    case 'history': {
      const { limit } = parse(words, { limit: { type: 'string', default: '20' } }, 0).values;
      return { name, limit: wholeNumber(limit, '--limit') };
    }
    case 'diff': {
      const { positionals, values } = parse(words, { full: yes }, 2);
      const [before, after] = positionals;
      return { name, before, after, isFull: values.full };
    }
    default:
      throw new CommandError(usage);
  }
}

function parse<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
  maxPositionals: number,
) {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true });
    if (parsed.positionals.length <= maxPositionals) return parsed;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage}`);
  }
  throw new CommandError(`These are too many words.\n\n${usage}`);
}

function wholeNumber(word: string, what: string): number {
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw new CommandError(`${what} is a number such as 12, not "${word}".`);
}
