import { describe, expect, it } from '@jest/globals';
import { cleanConsent } from './clean-consent.ts';

const receivedAt = new Date('2026-05-04T09:00:00Z');
const context = { receivedAt, pageUrl: 'https://example.com/' };
const at = receivedAt.toISOString();

describe('cleanConsent', () => {
  it.each([true, 'true', 'TRUE', ' Yes ', 'on', 1, '1'])('takes %j as given', (given) => {
    expect(cleanConsent({ given }, context)).toEqual({ value: { at, pageUrl: context.pageUrl }, remarks: [] });
  });

  it.each([false, 'false', 'no', 'off', 0, '0', '', 'yes please', null, undefined, {}, [], ['yes'], 2, 'y'])(
    'does not take %j as given',
    (given) => {
      expect(cleanConsent({ given, wording: {} }, context)).toEqual({ remarks: [] });
    },
  );

  it('keeps the wording on one line and the stated time', () => {
    const stated = { given: true, wording: 'I agree\nto <b>texts</b>', at: '2026-05-04T10:59:00+02:00' };
    expect(cleanConsent(stated, { receivedAt, pageUrl: undefined }).value).toEqual({
      wording: 'I agree to texts',
      at: '2026-05-04T08:59:00.000Z',
    });
  });

  it.each(['2026-05-05T09:00:01Z', 'soon', null])('takes the time of arrival for %j', (statedAt) => {
    expect(cleanConsent({ given: true, at: statedAt }, context).value?.at).toBe(at);
  });

  it('takes a time up to a day ahead', () => {
    expect(cleanConsent({ given: true, at: '2026-05-05T09:00:00Z' }, context).value?.at).toBe(
      '2026-05-05T09:00:00.000Z',
    );
  });

  it('drops a consent that is no object', () => {
    expect(cleanConsent(true, context)).toEqual({ remarks: ['wrong-type'] });
  });
});
