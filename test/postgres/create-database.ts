import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestDatabase } from './test-database.ts';

/**
 * Makes a database with a random name on a running server; its role must be allowed to.
 * @param template the name of the one that it begins as a copy of; an empty one when absent
 */
export async function createDatabase(serverUrl: string, template?: string): Promise<TestDatabase> {
  const name = `leadline_test_${randomBytes(8).toString('hex')}`;
  await run(serverUrl, `create database ${name}${template === undefined ? '' : ` template ${template}`}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => run(serverUrl, `drop database ${name} with (force)`) };
}

async function run(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
