import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { CommandError } from './command-error.ts';

export const usage = `npm run playbook -- COMMAND

  check [FOLDER]                          names every fault with its file, line and cure
  publish [FOLDER] [--note TEXT]          lets the folder count on every worker within 10 seconds
          [--author NAME] [--keep-good]   faulty parts keep their last good version
  rollback [RELEASE] [--note TEXT]        lets an earlier release count again; the one before when none is named
           [--author NAME]
  history [--limit N]                     who published what, and when
  diff [A] [B] [--full]                   says in words what changed; folders or releases, else what counts and the folder
  versions                                on which versions of sequences something runs
  move SEQUENCE --from HASH [--to HASH]   lets what runs on a version go on by another, between two steps
       [--step OLD=NEW] [--keep-written]  where to go on from a step that is gone; what waits goes out as it is
       [--note TEXT] [--author NAME]      only tells what would be done, without --yes
       [--yes]
  recall SEQUENCE HASH --reason TEXT      lets nothing out that was written by a version, and moves what runs on it
         [--to HASH | --stop | --hold]    to this one, else that which counts; stops it; or holds it
         [--step OLD=NEW] [--author NAME] only tells what would be done, without --yes
         [--yes]
  restore SEQUENCE HASH                   takes a recall back
  hits [--since 30d]                      how often each rule of routes.yaml counted, and which never did
  schema                                  writes the JSON Schemas by which editors complete and underline`;

/** An option with words. */
export const text = { type: 'string' } as const;

/** An option that is said or not. */
export const yes = { type: 'boolean', default: false } as const;

/**
 * Reads the words of one command.
 * @throws CommandError that shows how commands are written
 */
export function parseWords<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
  maxPositionals: number,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>> {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true });
    if (parsed.positionals.length <= maxPositionals) return parsed;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage}`);
  }
  throw new CommandError(`These are too many words.\n\n${usage}`);
}
