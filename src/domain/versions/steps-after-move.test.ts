import { describe, expect, it } from '@jest/globals';
import type { Sequence, Step } from '../sequence.ts';
import { standingIn, stepsAfterMove } from './steps-after-move.ts';

function sequenceOf(...words: readonly string[]): Pick<Sequence, 'steps'> {
  return { steps: words.map(stepOf) };
}

/** `pause` is a wait, all else a message. */
function stepOf(id: string): Step {
  if (id.startsWith('pause')) return { id, kind: 'wait', duration: '2d' };
  return { id, kind: 'message', channel: 'email', voice: 'personal', template: 'letter' };
}

const old = sequenceOf('hello', 'pause', 'offer', 'bye');

const goesOn: [string, string[], string | undefined, string | undefined, Record<string, string>, string[]][] = [
  ['at the step of the same id', ['offer', 'hello', 'bye'], 'offer', 'pause', {}, ['offer', 'hello', 'bye']],
  ['past what was put in before it', ['hello', 'pause', 'new', 'offer'], 'offer', 'pause', {}, ['offer']],
  ['where the mapping says', ['hello', 'better', 'bye'], 'offer', 'pause', { offer: 'better' }, ['better', 'bye']],
  [
    'where the mapping says, also of a step that is there',
    ['offer', 'bye'],
    'offer',
    'pause',
    { offer: 'bye' },
    ['bye'],
  ],
  ['nowhere, where the mapping says so', ['hello', 'bye'], 'offer', 'pause', { offer: 'end' }, []],
  ['with what was added behind the last step', ['hello', 'bye', 'more'], undefined, 'bye', {}, ['more']],
  ['nowhere behind a last step that is gone', ['hello', 'more'], undefined, 'bye', {}, []],
];

describe('an enrollment that moves to another version', () => {
  it.each(goesOn)('goes on %s', (_title, to, next, last, mapping, left) => {
    const move = { from: old, to: sequenceOf(...to), mapping, standing: { next, last } };
    const answer = stepsAfterMove(move);
    expect(answer.kind === 'goes-on' && answer.steps.map(({ id }) => id)).toEqual(left);
  });

  it.each<[string, string[], Record<string, string>]>([
    ['is gone', ['hello', 'bye'], {}],
    ['is of another kind now', ['hello', 'pause', 'bye'], {}],
    ['is mapped to one that is not there', ['hello', 'bye'], { offer: 'constructor' }],
    ['has the name of what every object has', ['hello', 'bye'], {}],
  ])('asks where to go on when the next step %s', (title, to, mapping) => {
    const next = title.includes('every object') ? 'constructor' : 'offer';
    const from = title.includes('another kind') ? sequenceOf('offer', 'pause') : old;
    const renamed = title.includes('another kind')
      ? { steps: [{ ...stepOf('pause'), id: 'offer' }] }
      : sequenceOf(...to);
    expect(stepsAfterMove({ from, to: renamed, mapping, standing: { next } })).toEqual({
      kind: 'unmapped',
      stepId: next,
    });
  });
});

describe('where an enrollment stands', () => {
  it.each<[string, string | undefined, boolean, object]>([
    ['before the first step of one that has not begun', undefined, false, { next: 'hello' }],
    ['behind a pause that it is in', 'pause', false, { next: 'offer', last: 'pause' }],
    ['before a message that is not sent', 'offer', false, { next: 'offer' }],
    ['behind a message that goes out as it is', 'offer', true, { next: 'bye', last: 'offer' }],
    ['behind the last', 'bye', true, { next: undefined, last: 'bye' }],
  ])('is %s', (_title, stepId, keepsWritten, standing) => {
    expect(standingIn(old, stepId, keepsWritten)).toEqual(standing);
  });
});
