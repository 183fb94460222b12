import type { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';

type Issue = z.core.$ZodIssue;

interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly cure: string;
}

/** Says in a marketer's words what a schema did not like, and what to write instead. */
export function describeIssue(issue: Issue): DescribedIssue[] {
  const { path } = issue;
  const place = path.length === 0 ? 'The file' : inWords(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${inWords([...path, key])} is not known here.`,
        cure: 'Remove it, or correct its spelling.',
      }));
    case 'invalid_type':
      return [
        issue.message.endsWith('received undefined')
          ? { path, message: `${place} is missing.`, cure: `Add it (${nounOf(issue.expected)}).` }
          : { path, message: `${place} is of the wrong kind.`, cure: cureOfKind(issue) },
      ];
    case 'invalid_value':
      return [unknownValue(path, place, issue.input, issue.values)];
    case 'invalid_union': {
      // Where several forms are allowed, the one that complains least, and not of the kind, is most likely the one that was meant.
      const likely = issue.errors.filter(
        (errors) => !errors.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0),
      );
      const [likeliest] = (likely.length > 0 ? likely : issue.errors).toSorted(
        (one, other) => one.length - other.length,
      );
      if (likeliest !== undefined) {
        return likeliest.flatMap((inner) => describeIssue({ ...inner, path: [...path, ...inner.path] }));
      }
      return [unknownValue(path, place, discriminatorOf(issue), optionsOf(issue))];
    }
    case 'too_small':
      return [
        { path, message: `${place} is too small or too short.`, cure: `Give at least ${String(issue.minimum)}.` },
      ];
    case 'too_big':
      return [{ path, message: `${place} is too big or too long.`, cure: `Give at most ${String(issue.maximum)}.` }];
    case 'invalid_key':
      return [
        {
          path,
          message: `The name ${place} is not allowed here.`,
          cure: asOrder(issue.issues[0]?.message ?? issue.message),
        },
      ];
    default:
      return [{ path, message: `${place} is not valid.`, cure: asOrder(issue.message) }];
  }
}

/** People count list entries from 1. */
function inWords(path: readonly PropertyKey[]): string {
  return `\`${path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' › ')}\``;
}

function optionsOf(issue: Extract<Issue, { code: 'invalid_union' }>): readonly unknown[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}

/** What was written where the form of the rest is chosen, such as the kind of a step. */
function discriminatorOf({ input, path }: Issue): unknown {
  const key = path.at(-1);
  return typeof input === 'object' && input !== null && key !== undefined ? Reflect.get(input, key) : undefined;
}

function unknownValue(
  path: readonly PropertyKey[],
  place: string,
  written: unknown,
  known: readonly unknown[],
): DescribedIssue {
  const names = known.map(String);
  return {
    path,
    message: `${place} has a value that is not known.${didYouMean(written, names)}`,
    cure: `Choose one of: ${names.join(', ')}.`,
  };
}

/** YAML reads `formId: 1234` as a number, though a marketer may have meant its digits. */
function cureOfKind({ expected, message }: Extract<Issue, { code: 'invalid_type' }>): string {
  const isUnquoted = expected === 'string' && /received (number|boolean)$/.test(message);
  return isUnquoted ? 'Give a text, in quotes.' : `Give ${nounOf(expected)}.`;
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'named values',
  record: 'named values',
};

function nounOf(expected: string): string {
  return nouns[expected] ?? expected;
}

/** The schemas' own messages are orders without capital and full stop, such as "use lower-case letters". */
function asOrder(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
