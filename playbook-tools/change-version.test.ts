import { expect, it } from '@jest/globals';
import { moveVersion, recallVersion, type Ask } from './change-version.ts';
import { showHits } from './show-hits.ts';
import { showVersions } from './show-versions.ts';

const author = 'Sam';
const [sequence, steps, to, note] = ['drip', {}, undefined, undefined];

/** A Leadline that gives one answer, and remembers what it was asked. */
function answering(answer: object): { readonly ask: Ask; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const ask: Ask = (path, body) => {
    asked.push([path, body]);
    return Promise.resolve(answer);
  };
  return { ask, asked };
}

it('a move that is not confirmed asks what it would do, and names those who cannot be moved', async () => {
  const cannotMove = [{ stepId: 'offer', count: 2, leadIds: ['a', 'b'] }];
  const { ask, asked } = answering({ status: 'counted', running: 5, movable: 3, cannotMove, to: '0123456789' });
  const command = { sequence, from: 'abc', to, steps, author, note, keepsWritten: false, isConfirmed: false };
  expect((await moveVersion(ask, command)).text.split('\n')).toEqual([
    '3 of the 5 that run on it go on by version 01234567.',
    '- 2 stand at offer, which that lacks: say --step offer=STEP or offer=end (a, b)',
    'Nothing was done yet: say --yes as well to do it.',
  ]);
  expect(asked).toEqual([
    [
      '/api/playbook/versions/move',
      { sequence, from: 'abc', to, by: author, note, steps, keepWritten: false, dryRun: true },
    ],
  ]);
});

it('a recall lists to whom its messages went out already', async () => {
  const messages = [{ leadId: 'a', stepId: 'offer', state: 'sent', at: '2026-03-02T12:00:00Z' }];
  const answer = {
    status: 'recalled',
    commandId: 'c',
    running: 5,
    withdrawn: 4,
    then: 'stop',
    sent: { count: 1, messages },
  };
  const { ask, asked } = answering(answer);
  const command = {
    sequence,
    version: 'abc',
    then: 'stop',
    to,
    steps,
    author,
    reason: 'price',
    isConfirmed: true,
  } as const;
  expect((await recallVersion(ask, command)).text.split('\n')).toEqual([
    'Recalled. 4 messages were written by it and do not go out.',
    '5 that run on it are stopped.',
    '1 messages of it went out already, or may have:',
    '- lead a: offer, sent 2026-03-02T12:00:00Z',
    'Under way: GET /api/leads/commands/c tells how far.',
  ]);
  expect(asked).toEqual([
    [
      '/api/playbook/versions/recall',
      { sequence, version: 'abc', then: 'stop', to, steps, by: author, reason: 'price', dryRun: false },
    ],
  ]);
});

it('versions are shown with how much runs on them, and why they are recalled', async () => {
  const recall = { by: 'Sam', reason: 'price' };
  const version = { sequence, hash: '0123456789', running: 3, isCurrent: true, recall };
  expect((await showVersions(answering({ versions: [version] }).ask)).text.split('\n')).toEqual([
    'sequence  version            running',
    'drip      01234567 (counts)  3        recalled by Sam: price',
  ]);
});

it('hits are shown by source and playbook, and rules that never counted by their place', async () => {
  const rule = { rule: 'spam', hits: 3, lastHitAt: '2026-03-02T12:00:00.000Z', sources: { webinar: 2, form: 1 } };
  const { ask, asked } = answering({
    rules: [{ ...rule, playbooks: { '0123456789': 3 } }],
    neverHit: [{ rule: 'hot', place: 'onTopOfAnySource' }],
  });
  const at = new Date('2026-03-31T12:00:00Z');
  expect((await showHits(ask, { since: '30d', at })).text.split('\n')).toEqual([
    'rule  hits  last                  sources            playbooks',
    'spam  3     2026-03-02 12:00 UTC  webinar 2, form 1  01234567 3',
    '',
    'Never hit:',
    '- hot (onTopOfAnySource)',
  ]);
  expect(asked).toEqual([['/api/routes?since=2026-03-01T12:00:00.000Z', undefined]]);
});
