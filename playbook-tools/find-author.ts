import { execFileSync } from 'node:child_process';
import { CommandError } from './command-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Answers who publishes: who is given, else whom git knows, else who is logged in.
 * @throws CommandError when nobody is known
 */
export function findAuthor(
  given: string | undefined,
  environment: Environment,
  gitName: () => string | undefined = readGitName,
): string {
  const candidates = [gitName(), environment['USER'], environment['USERNAME']];
  // Who gives an empty name is told so, rather than taken for somebody else.
  const author = (given ?? candidates.find((name) => name !== undefined && name !== ''))?.trim() ?? '';
  if (author === '') throw new CommandError('Say who publishes: --author "Your name".');
  return author;
}

function readGitName(): string | undefined {
  try {
    return execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
