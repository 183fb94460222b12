import { describe, expect, it } from '@jest/globals';
import { failureTypes } from '../failure-types.ts';
import { describeFailure } from './describe-failure.ts';
import { failureCause } from './failure-cause.ts';

describe('describeFailure', () => {
  it.each([
    [failureTypes.rejected, /refused for good by postmark \(406\).*retry, or skip/],
    [failureTypes.unavailable, /postmark, which is late.*by itself/],
    [failureTypes.deliveryUnknown, /gone out through postmark or not.*resend it or skip it/],
    [failureTypes.unexpected, /reason of our own/],
  ])('says of %s what helps', (type, expected) => {
    const told = describeFailure({ item: 'message:first', type, vendor: 'postmark', code: '406' });
    expect(told).toMatch(/^A message to the lead .*\.$/);
    expect(told).toMatch(expected);
  });
});

describe('a refusal that a person can mend', () => {
  it('is told in words', () => {
    const failed = { item: 'crm-contact', type: failureTypes.rejected, vendor: 'salesforce' };
    expect(describeFailure({ ...failed, code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' })).toContain(
      '(FIELD_CUSTOM_VALIDATION_EXCEPTION: a validation rule forbids it)',
    );
  });
});

describe('failureCause', () => {
  it('is the same for all leads and steps of one kind, vendor and code', () => {
    const failed = { type: failureTypes.rejected, vendor: 'postmark', code: '406' };
    expect(failureCause({ item: 'message:first', ...failed })).toEqual({
      cause: 'message.postmark.406',
      kind: 'message',
      code: '406',
    });
    expect(failureCause({ item: 'message:second', ...failed }).cause).toBe('message.postmark.406');
  });

  it('can stand in a path whatever the vendor calls it, and names our own troubles by their type', () => {
    expect(failureCause({ item: 'task:call', type: 'Unexpected' }).cause).toBe('task.leadline.unexpected');
    expect(failureCause({ item: 'task:call', type: 'x', vendor: 'hubspot', code: 'A/B c' }).cause).toBe(
      'task.hubspot.a-b-c',
    );
  });
});
