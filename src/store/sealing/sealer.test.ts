import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decrypt } from './cipher.ts';
import { createSealer } from './sealer.ts';

const column = 'timeline_events.sealed_event';
const eventArbitrary = fc.record({
  summary: fc.string({ unit: 'binary' }),
  data: fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
});

describe('a sealer', () => {
  const key = randomBytes(32);
  const sealer = createSealer(key);

  it('opens what it sealed', () => {
    fc.assert(
      fc.property(eventArbitrary, (event) => {
        const parsed = JSON.parse(JSON.stringify(event)) as typeof event;
        expect(sealer.open(column, sealer.seal(column, event))).toEqual(parsed);
      }),
    );
  });

  it('keeps bytes as they came', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const sealed = sealer.sealBytes('replies.sealed_body', bytes);
        expect(Uint8Array.from(decrypt(key, sealed, 'replies.sealed_body'))).toEqual(bytes);
        expect(Uint8Array.from(sealer.openBytes('replies.sealed_body', sealed))).toEqual(bytes);
      }),
    );
  });

  it('opens nothing of which a byte was changed', () => {
    fc.assert(
      fc.property(eventArbitrary, fc.nat(), fc.integer({ min: 1, max: 255 }), (event, position, change) => {
        const sealed = sealer.seal(column, event);
        const index = position % sealed.length;
        sealed.writeUInt8(sealed.readUInt8(index) ^ change, index);
        expect(() => sealer.open(column, sealed)).toThrow();
      }),
    );
  });

  it('opens nothing that was cut short', () => {
    const sealed = sealer.seal(column, { summary: 'Sent.' });
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => sealer.open(column, sealed.subarray(0, length))).toThrow();
    }
  });

  it('opens nothing for another column, or under another key', () => {
    const sealed = sealer.seal('leads.sealed_profile', { email: 'jane@acme.example' });
    expect(() => sealer.open('submissions.sealed_profile', sealed)).toThrow();
    expect(() => createSealer(randomBytes(32)).open('leads.sealed_profile', sealed)).toThrow();
  });

  it('seals the same value differently each time', () => {
    const seal = (): string => sealer.seal(column, { summary: 'Sent.' }).toString('hex');
    expect(seal()).not.toBe(seal());
  });
});
