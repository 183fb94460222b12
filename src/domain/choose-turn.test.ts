import { expect, it } from '@jest/globals';
import { chooseTurn } from './choose-turn.ts';

const nurture = { sequence: 'content-nurture', priority: 4 };
const webinar = { sequence: 'webinar-follow-up', priority: 3 };
const demo = { sequence: 'sales-demo', priority: 1 };

it.each([
  ['begins where nothing runs', demo, [], 'begin'],
  ['takes over from a colder one', demo, [nurture], 'take-over'],
  ['takes over from several colder ones', demo, [webinar, nurture], 'take-over'],
  ['waits for a hotter one', nurture, [demo], 'wait'],
  ['waits while one of several is hotter', webinar, [nurture, demo], 'wait'],
  ['waits for one that is as hot', { sequence: 'event', priority: 3 }, [webinar], 'wait'],
  ['lets the same go on', nurture, [nurture], 'go-on'],
  ['lets the same go on although its cause is hotter now', { ...nurture, priority: 1 }, [nurture], 'go-on'],
  ['is not started anew while it waits behind a hotter one', nurture, [demo, nurture], 'go-on'],
] as const)('%s', (_title, chosen, running, turn) => {
  expect(chooseTurn(chosen, running)).toBe(turn);
});
