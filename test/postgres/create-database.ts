import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestPostgres } from './test-postgres.ts';

/** Makes a database with a random name on a running server; its role must be allowed to. */
export async function createDatabase(serverUrl: string): Promise<TestPostgres> {
  const name = `leadline_test_${randomBytes(8).toString('hex')}`;
  await run(serverUrl, `create database ${name}`);
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
