import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readBody, readWholeBody } from './read-body.ts';

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

describe('readWholeBody', () => {
  it('answers a body of exactly its limit', async () => {
    await expect(readWholeBody(chunks('abc', 'def'), 6)).resolves.toEqual(Buffer.from('abcdef'));
  });

  it('refuses a body that is too large, in the words of who asks', async () => {
    const refusal = { status: 413, code: 'body_too_large' };
    await expect(readWholeBody(chunks('abcdefg'), 6)).rejects.toMatchObject({
      ...refusal,
      message: 'Send 6 bytes at most.',
    });
    await expect(readWholeBody(chunks('abcdefg'), 6, 'Less!')).rejects.toMatchObject({ ...refusal, message: 'Less!' });
  });
});
