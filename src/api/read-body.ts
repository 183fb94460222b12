import type { Readable } from 'node:stream';
import { ApiError } from './api-error.ts';

/** A request's body, whole or cut off at the limit. */
export interface ReadBody {
  readonly bytes: Buffer;
  readonly isTooLarge: boolean;
}

/**
 * Reads a body up to a limit. A larger one is read to its end and thrown away, but for its beginning: the usual parsers
 * drop it whole, while a refused body is to be kept.
 */
export async function readBody(stream: Readable, maxBytes: number): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let keptBytes = 0;
  let isTooLarge = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const room = maxBytes - keptBytes;
    if (chunk.length > room) isTooLarge = true;
    if (room <= 0) continue;
    chunks.push(chunk.subarray(0, room));
    keptBytes += Math.min(chunk.length, room);
  }
  return { bytes: Buffer.concat(chunks), isTooLarge };
}

/**
 * Reads a body whole.
 * @throws ApiError 413 `body_too_large`, with the message
 */
export async function readWholeBody(
  stream: Readable,
  maxBytes: number,
  message = `Send ${maxBytes} bytes at most.`,
): Promise<Buffer> {
  const { bytes, isTooLarge } = await readBody(stream, maxBytes);
  if (isTooLarge) throw new ApiError(413, 'body_too_large', message);
  return bytes;
}
