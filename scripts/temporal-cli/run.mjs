import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end, without a shell.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} timeoutMs
 * @returns {{ succeeded: boolean, output: string }} what it printed on both its streams
 */
export function run(program, args, timeoutMs) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: timeoutMs });
  return { succeeded: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}
