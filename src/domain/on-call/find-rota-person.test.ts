import { describe, expect, it } from '@jest/globals';
import { findRotaPerson } from './find-rota-person.ts';

const sam = { name: 'Sam Okafor', phone: '+12025550143', email: 'sam@example.com' };
const zoe = { name: 'Zoë  Nair', phone: '+12025550144' };
const dana = { name: 'Dana Whitfield', phone: '+12025550145', email: 'dana@example.com' };
const rules = { rota: [sam, zoe], fallback: dana };

describe('findRotaPerson', () => {
  it.each([
    { by: 'address, in any case', member: { email: 'Sam@Example.com', names: ['sammy'] }, person: sam },
    { by: 'address of the fallback', member: { email: 'dana@example.com', names: [] }, person: dana },
    { by: 'name where the chat tells no address', member: { names: ['sammy', 'sam okafor'] }, person: sam },
    { by: 'name where the rota has no address', member: { email: 'z@example.com', names: ['Zoe Nair '] }, person: zoe },
  ])('knows somebody by the $by', ({ member, person }) => {
    expect(findRotaPerson(rules, member)).toBe(person);
  });

  it.each([
    { who: 'has the name of one and another address', member: { email: 'eve@example.com', names: ['Sam Okafor'] } },
    { who: 'has neither address nor name', member: { names: [] } },
    { who: 'has half a name', member: { names: ['Sam'] } },
  ])('does not take for somebody else who $who', ({ member }) => {
    expect(findRotaPerson(rules, member)).toBeUndefined();
  });

  it('prefers an address to a name', () => {
    expect(findRotaPerson(rules, { email: 'sam@example.com', names: ['Zoe Nair'] })).toBe(sam);
  });
});
