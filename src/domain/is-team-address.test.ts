import { describe, expect, it } from '@jest/globals';
import { isTeamAddress } from './is-team-address.ts';

const rules = {
  team: { ann: { name: 'Ann', jobTitle: 'Engineer', email: 'ann@team.example', absences: [] } },
  senders: {
    sender: { name: 'Alex', jobTitle: 'Engineer', address: 'Alex@northbeam.example' },
    ...{ replyDomain: 'reply.own.example', inboundMailbox: 'replies' },
  },
  onCall: { rota: [{ name: 'Sam', phone: '+12025550143', email: 'sam@rota.example' }], fallback: undefined },
  reviews: { reviewers: [{ name: 'Kim', email: 'kim@review.example' }] },
  neverNurture: { ownDomains: ['own.example'] },
};

describe('isTeamAddress', () => {
  it.each([
    ['alex@northbeam.example', true],
    ['alex+sales@northbeam.example', true],
    ['ann@team.example', true],
    ['SAM@rota.example', true],
    ['kim@review.example', true],
    ['anybody@own.example', true],
    ['anybody@mail.own.example', true],
    ['replies+token@reply.own.example', false],
    ['other@northbeam.example', false],
    ['jane@notown.example', false],
    ['no address', false],
  ])('says of %s: %s', (address, isTeam) => {
    expect(isTeamAddress(address, rules)).toBe(isTeam);
  });
});
