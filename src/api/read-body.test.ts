import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readBody } from './read-body.ts';

const chunks = (...texts: string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));

describe('readBody', () => {
  it('reads a body whole up to exactly its limit', async () => {
    await expect(readBody(chunks('abc', 'def'), 6)).resolves.toEqual({
      bytes: Buffer.from('abcdef'),
      isTooLarge: false,
    });
  });

  it('keeps the beginning of a body that is too large, and reads it to its end', async () => {
    const stream = chunks('abcd', 'efgh', 'ijkl');
    await expect(readBody(stream, 6)).resolves.toEqual({ bytes: Buffer.from('abcdef'), isTooLarge: true });
    expect(stream.readableEnded).toBe(true);
  });
});
