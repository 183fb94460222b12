import { describe, expect, it } from '@jest/globals';
import { countOutcomes } from './count-outcomes.ts';

describe('countOutcomes', () => {
  it('counts what became of the pieces, and why some were unusable', () => {
    const counts = countOutcomes([
      { state: 'accepted', submissionId: '1', leadId: 'a', source: 'demo_request', isDuplicate: true },
      { state: 'fetching', submissionId: '2', isDuplicate: false },
      { state: 'unusable', submissionId: '3', isDuplicate: false, reason: 'no-address' },
      { state: 'unusable', submissionId: '4', isDuplicate: false, reason: 'no-address' },
      { state: 'unusable', submissionId: '5', isDuplicate: false },
    ]);
    expect(counts).toEqual({
      received: 5,
      accepted: 1,
      fetching: 1,
      observed: 0,
      unusable: 3,
      duplicates: 1,
      reasons: { 'no-address': 2, unknown: 1 },
    });
  });
});
