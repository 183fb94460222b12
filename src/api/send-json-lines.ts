import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/**
 * Answers values as JSON Lines while they are read: jsonlines.org, under the media type that ndjson.org gives it.
 * @throws whatever reading them throws; the connection is broken off, so that nobody takes a part for the whole
 */
export async function sendJsonLines(response: Response, values: AsyncIterable<unknown>): Promise<void> {
  response.type('application/x-ndjson');
  await pipeline(Readable.from(toLines(values)), response);
}

async function* toLines(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}
