import { CommandError } from './command-error.ts';
import { parseWords, text, usage, yes } from './parse-words.ts';

/** Who gives an order about a version, and whether it is meant. */
interface VersionCommand {
  readonly sequence: string;
  /** False: what would be done is told alone. */
  readonly isConfirmed: boolean;
  readonly author: string | undefined;
  /** By a step that the new version lacks: at which one to go on, or `end`. */
  readonly steps: Readonly<Record<string, string>>;
  /** Absent: the version that counts. */
  readonly to: string | undefined;
}

export interface MoveCommand extends VersionCommand {
  readonly name: 'move';
  readonly from: string;
  readonly note: string | undefined;
  /** What was written and waits goes out as it is. */
  readonly keepsWritten: boolean;
}

export interface RecallCommand extends VersionCommand {
  readonly name: 'recall';
  readonly version: string;
  readonly reason: string;
  /** Absent: `move` where another version counts, else `hold`. */
  readonly then: 'stop' | 'hold' | undefined;
}

const orderOptions = {
  to: text,
  author: text,
  step: { type: 'string', multiple: true, default: [] as string[] },
  yes,
} as const;

/** @throws CommandError that shows how commands are written */
export function readMove(words: readonly string[]): MoveCommand {
  const { positionals, values } = parseWords(
    words,
    { ...orderOptions, from: text, note: text, 'keep-written': yes },
    1,
  );
  const [sequence] = positionals;
  const { from, to, author, note } = values;
  if (sequence === undefined || from === undefined) throw new CommandError(`Name a sequence and --from.\n\n${usage}`);
  const order = { sequence, from, to, author, note, steps: stepsOf(values.step) };
  return { name: 'move', ...order, keepsWritten: values['keep-written'], isConfirmed: values.yes };
}

/** @throws CommandError that shows how commands are written */
export function readRecall(words: readonly string[]): RecallCommand {
  const { positionals, values } = parseWords(words, { ...orderOptions, reason: text, stop: yes, hold: yes }, 2);
  const [sequence, version] = positionals;
  const { reason, to, author } = values;
  if (sequence === undefined || version === undefined || reason === undefined) {
    throw new CommandError(`Name a sequence, a version and --reason.\n\n${usage}`);
  }
  if (values.stop && values.hold) throw new CommandError('Say --stop or --hold, not both.');
  const then = values.stop ? 'stop' : values.hold ? 'hold' : undefined;
  const order = { sequence, version, reason, then, to, author, steps: stepsOf(values.step) } as const;
  return { name: 'recall', ...order, isConfirmed: values.yes };
}

function stepsOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [from, to] = pair.split('=');
      if (from === undefined || to === undefined || from === '' || to === '') {
        throw new CommandError(`--step is written OLD-STEP=NEW-STEP or OLD-STEP=end, not "${pair}".`);
      }
      return [from, to];
    }),
  );
}
