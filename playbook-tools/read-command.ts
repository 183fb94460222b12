import { durationSchema } from '../src/domain/duration-schema.ts';
import { CommandError } from './command-error.ts';
import { parseWords, text, usage, yes } from './parse-words.ts';
import { readMove, readRecall, type MoveCommand, type RecallCommand } from './read-version-command.ts';

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
  | { readonly name: 'versions' }
  | MoveCommand
  | RecallCommand
  | { readonly name: 'restore'; readonly sequence: string; readonly version: string }
  /** `since` is a duration such as `30d`. */
  | { readonly name: 'hits'; readonly since: string }
  | {
      readonly name: 'diff';
      /** Folders or numbers of releases; what counts, and the folder, when absent. */
      readonly before: string | undefined;
      readonly after: string | undefined;
      readonly isFull: boolean;
    };

/**
 * Reads what was typed.
 * @throws CommandError that shows how commands are written
 */
export function readCommand([name, ...words]: readonly string[]): Command {
  switch (name) {
    case 'check': {
      const [folder] = parseWords(words, {}, 1).positionals;
      return { name, folder };
    }
    case 'schema':
      parseWords(words, {}, 0);
      return { name };
    case 'publish': {
      const { positionals, values } = parseWords(words, { author: text, note: text, 'keep-good': yes }, 1);
      return {
        name,
        folder: positionals[0],
        author: values.author,
        note: values.note,
        keepsGood: values['keep-good'],
      };
    }
    case 'rollback': {
      const { positionals, values } = parseWords(words, { author: text, note: text }, 1);
      const [release] = positionals;
      return {
        name,
        releaseId: release === undefined ? undefined : wholeNumber(release, 'A release'),
        author: values.author,
        note: values.note,
      };
    }
    case 'history': {
      const { limit } = parseWords(words, { limit: { type: 'string', default: '20' } }, 0).values;
      return { name, limit: wholeNumber(limit, '--limit') };
    }
    case 'diff': {
      const { positionals, values } = parseWords(words, { full: yes }, 2);
      const [before, after] = positionals;
      return { name, before, after, isFull: values.full };
    }
    case 'versions':
      parseWords(words, {}, 0);
      return { name };
    case 'move':
      return readMove(words);
    case 'recall':
      return readRecall(words);
    case 'restore': {
      const [sequence, version] = parseWords(words, {}, 2).positionals;
      if (sequence === undefined || version === undefined) throw new CommandError(usage);
      return { name, sequence, version };
    }
    case 'hits': {
      const { since } = parseWords(words, { since: { type: 'string', default: '30d' } }, 0).values;
      if (!durationSchema.safeParse(since).success) throw new CommandError('--since is a duration such as 30d or 12h.');
      return { name, since };
    }
    default:
      throw new CommandError(usage);
  }
}

function wholeNumber(word: string, what: string): number {
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw new CommandError(`${what} is a number such as 12, not "${word}".`);
}
