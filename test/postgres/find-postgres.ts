import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian and its kin put each version's programs. */
const debianFolder = '/usr/lib/postgresql';

/**
 * Finds the folder with PostgreSQL's own programs, which Debian leaves out of the PATH; of several versions the newest.
 * @throws Error that says what to install or set
 */
export function findPostgres(): string {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/local/bin',
    ...versions.toSorted((one, other) => Number(other) - Number(one)).map((name) => join(debianFolder, name, 'bin')),
  ];
  const found = folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));
  if (found === undefined) {
    throw new Error(
      'These tests need PostgreSQL: install it so that initdb and postgres are on the PATH, or set LEADLINE_TEST_DATABASE_URL to a server on which databases may be made',
    );
  }
  return found;
}
