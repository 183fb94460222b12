import { describe, expect, it } from '@jest/globals';
import { deliveryMetadata } from './delivery-metadata.ts';

const leadId = '0b8e8c39-6d0c-4c5d-9d5f-0d6a4b0a3f11';
const enrollmentId = '7f0f3d1e-3a52-4c8c-8a44-5a6f2f1f9c22';

describe('deliveryMetadata', () => {
  it('keeps a short key whole', () => {
    const key = `${leadId}:${enrollmentId}:hello`;
    expect(deliveryMetadata(key)).toEqual({ 'delivery-key-1': key });
  });

  it('splits a long key without losing any of it, within the limits of Postmark', () => {
    const key = `${leadId}:${enrollmentId}:second-follow-up-with-case-study`;
    const metadata = deliveryMetadata(key);
    expect(Object.keys(metadata)).toEqual(['delivery-key-1', 'delivery-key-2']);
    expect(Object.values(metadata).join('')).toBe(key);
    for (const [name, value] of Object.entries(metadata)) {
      expect(name.length).toBeLessThanOrEqual(20);
      expect(value.length).toBeLessThanOrEqual(80);
    }
  });
});
