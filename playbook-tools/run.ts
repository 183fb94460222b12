import { PlaybookError } from '../src/playbook/playbook-error.ts';
import { CommandError } from './command-error.ts';
import { runCommand } from './run-command.ts';

/** Checks, publishes and compares playbooks: `npm run playbook -- check|publish|rollback|history|diff|schema`. */

try {
  const { text, exitCode } = await runCommand(process.argv.slice(2), process.env, new Date());
  console.log(text);
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof CommandError || error instanceof PlaybookError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
