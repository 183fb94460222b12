import { describe, expect, it } from '@jest/globals';
import { isResubmission } from './is-resubmission.ts';

describe('isResubmission', () => {
  it.each([
    [{ subscriptionType: 'contact.propertyChange', propertyName: 'demo_requested' }, true],
    [{ eventType: 'object.propertyChange', objectTypeId: '0-1', propertyName: 'demo_requested' }, true],
    [{ subscriptionType: 'contact.propertyChange', propertyName: 'auto_status' }, false],
    [{ subscriptionType: 'contact.propertyChange', propertyName: 'hubspot_owner_id' }, false],
    [{ subscriptionType: 'contact.creation' }, false],
    [{ subscriptionType: 'object.creation', objectTypeId: '0-1' }, false],
    [{ reconciled: true, id: '17' }, false],
    [[], false],
  ])('says of %j: %s', (event, expected) => {
    expect(isResubmission(Buffer.from(JSON.stringify(event)))).toBe(expected);
  });

  it('takes what cannot be read for none', () => {
    expect(isResubmission(undefined)).toBe(false);
    expect(isResubmission(Buffer.from('{'))).toBe(false);
  });
});
