import { describe, expect, it } from '@jest/globals';
import { isSameSalesforceId, longSalesforceId } from './salesforce-id.ts';

describe('longSalesforceId', () => {
  it.each([
    { id: '00D240000000001', long: '00D240000000001EAA' },
    { id: '04l0800002nrC5B', long: '04l0800002nrC5BAAU' },
    { id: '00Q2400000AbCdE', long: '00Q2400000AbCdEEAV' },
  ])('writes $id with its three further characters', ({ id, long }) => {
    expect(longSalesforceId(id)).toBe(long);
    expect(longSalesforceId(long)).toBe(long);
  });

  it.each([undefined, null, 7, '', '00D24000000000', '00D2400000000010', '00D240000000001EAA0', '00D24000000000-'])(
    'takes %j for no id',
    (text) => {
      expect(longSalesforceId(text)).toBeUndefined();
    },
  );
});

describe('isSameSalesforceId', () => {
  it('takes both forms of an id for the same', () => {
    expect(isSameSalesforceId('00D240000000001', '00D240000000001EAA')).toBe(true);
  });

  it('tells upper from lower case', () => {
    expect(isSameSalesforceId('00Q2400000AbCdE', '00Q2400000AbCde')).toBe(false);
  });

  it('takes what is no id for the same as nothing', () => {
    expect(isSameSalesforceId('x', 'x')).toBe(false);
    expect(isSameSalesforceId(undefined, undefined)).toBe(false);
  });
});
