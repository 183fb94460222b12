import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDrift } from './find-drift.ts';
import { submissionShape, type SubmissionShape } from './submission-shape.ts';

function times(count: number, body: unknown): SubmissionShape[] {
  return Array.from({ length: count }, () => submissionShape(body));
}

const core = { email: 'a', answers: [{ type: 'e' }] };
const leadData = { source: 'c', campaign: 'd' };
const withoutPhone = { ...core, leadData };
const withoutLeadData = { ...core, phone: 'b' };
const usual = { ...core, leadData, phone: 'b' };

describe('findDrift', () => {
  it.each([
    ['a field that is gone', withoutPhone, [{ kind: 'gone', path: 'phone' }]],
    ['a part that is gone, without the fields inside', withoutLeadData, [{ kind: 'gone', path: 'leadData' }]],
    [
      'a field inside that is gone',
      { ...usual, leadData: { source: 'c' } },
      [{ kind: 'gone', path: 'leadData.campaign' }],
    ],
    ['what the entries of a list lost', { ...usual, answers: [{}] }, [{ kind: 'gone', path: 'answers[].type' }]],
    ['a type that changed', { ...usual, phone: 5 }, [{ kind: 'changed', path: 'phone', was: 'string', is: 'number' }]],
    [
      'a field that is empty now',
      { ...usual, phone: null },
      [{ kind: 'changed', path: 'phone', was: 'string', is: 'null' }],
    ],
    [
      'a part that became a text, without the fields inside',
      { ...usual, leadData: 'c' },
      [{ kind: 'changed', path: 'leadData', was: 'object', is: 'string' }],
    ],
    ['a body of another kind', [usual], [{ kind: 'changed', path: '', was: 'object', is: 'array' }]],
  ])('tells %s', (_title, now, expected) => {
    expect(findDrift({ earlier: times(20, usual), recent: times(5, now) })).toEqual(expected);
  });

  it('takes a new field for no drift', () => {
    expect(findDrift({ earlier: times(20, usual), recent: times(5, { ...usual, budget: 1 }) })).toEqual([]);
  });

  it('takes a field that was always empty and has a value now for no drift', () => {
    const earlier = times(20, { ...usual, phone: null });
    expect(findDrift({ earlier, recent: times(5, usual) })).toEqual([]);
  });

  it('says nothing of a list whose entries always differed', () => {
    const earlier = times(20, { values: [1, 'a'] });
    expect(findDrift({ earlier, recent: times(5, { values: ['a'] }) })).toEqual([]);
    expect(findDrift({ earlier: times(20, { values: ['a'] }), recent: times(5, { values: [1, 'a'] }) })).toEqual([]);
  });

  it.each([
    [18, 2, true],
    [17, 3, false],
  ])('asks whether nine in ten had a field: %i with it, %i without', (present, absent, isDrift) => {
    const earlier = [...times(present, usual), ...times(absent, withoutPhone)];
    expect(findDrift({ earlier, recent: times(5, withoutPhone) })).toHaveLength(isDrift ? 1 : 0);
  });

  it.each([
    ['one of the recent submissions still has it', 20, [...times(4, withoutPhone), ...times(1, usual)]],
    ['too few are recent', 20, times(4, withoutPhone)],
    ['too few are earlier', 19, times(5, withoutPhone)],
  ])('says nothing while %s', (_title, earlierCount, recent) => {
    expect(findDrift({ earlier: times(earlierCount, usual), recent })).toEqual([]);
  });

  it('tells a field gone whose type always varied', () => {
    const earlier = [...times(10, { value: 1 }), ...times(10, { value: 'a' })];
    expect(findDrift({ earlier, recent: times(5, {}) })).toEqual([{ kind: 'gone', path: 'value' }]);
  });

  it('never tells of a source that sends what it sent', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 5, maxLength: 10 }), (bodies) => {
        const shapes = bodies.map(submissionShape);
        expect(findDrift({ earlier: [...shapes, ...shapes, ...shapes, ...shapes], recent: shapes })).toEqual([]);
      }),
    );
  });
});
