import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { CompiledQuery } from 'kysely';
import { openDatabase } from '../../src/store/open-database.ts';

/** Starts the yardstick: it stores the raw body with one insert and answers. Frozen. Answers its port. */
export async function startBareServer(databaseUrl: string): Promise<number> {
  const db = await openDatabase(databaseUrl);
  await db.executeQuery(CompiledQuery.raw('create table bodies (id bigint generated always as identity, body bytea)'));
  const app = express();
  app.post('/webhooks/leads/form', express.raw({ type: () => true }), async (request, response) => {
    await db.executeQuery(CompiledQuery.raw('insert into bodies (body) values ($1)', [request.body]));
    response.json({ status: 'queued' });
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
