import { describe, expect, it } from '@jest/globals';
import type { Acknowledgement } from '../../store/ports/alert-store.ts';
import type { ChatPerson } from './chat-desk.ts';
import { acknowledgeInChat } from './acknowledge-in-chat.ts';

const sam = { name: 'Sam Okafor', phone: '+12025550143', email: 'sam@example.com' };
const member: ChatPerson = { email: 'sam@example.com', names: ['Sam Okafor'] };
const taken = (name: string): Acknowledgement => ({
  ...{ kind: 'taken', taker: { name }, isNew: name === sam.name },
  ...{ leadIds: ['lead'], stopOrdinal: 7 },
});

const closed: Acknowledgement = { kind: 'closed' };

/** Answers what is told, who took the lead, and which leads were woken. */
async function press(
  who: ChatPerson | undefined,
  { answer = taken(sam.name), isKnown = true }: { answer?: Acknowledgement; isKnown?: boolean } = {},
) {
  const takers: unknown[] = [];
  const woken: string[] = [];
  const dependencies = {
    rules: () => ({ rota: [sam], acknowledgeWithinMs: 600_000 }),
    store: {
      alerts: {
        find: () => Promise.resolve(isKnown ? {} : undefined),
        acknowledge: ({ taker, how }: { taker: object; how: string }) => {
          takers.push({ ...taker, how });
          return Promise.resolve(answer);
        },
      },
    },
    dispatcher: {
      dispatchStop: (leadId: string) => {
        woken.push(leadId);
        return Promise.resolve();
      },
    },
    pendingWork: { add: () => undefined },
  } as unknown as Parameters<typeof acknowledgeInChat>[0];
  return { told: await acknowledgeInChat(dependencies, { alertId: 'alert', member: who }), takers, woken };
}

describe('acknowledgeInChat', () => {
  it('gives the lead to somebody of the rota, and wakes what runs for it', async () => {
    const { told, takers, woken } = await press(member);
    expect(told).toBe('The lead is yours. The others are told, and our own messages to it have stopped.');
    expect(takers).toEqual([{ name: 'Sam Okafor', email: 'sam@example.com', how: 'in the team’s chat' }]);
    expect(woken).toEqual(['lead']);
  });

  it.each([
    { name: 'late', answer: taken('Priya Nair'), told: 'Priya Nair was first and has this lead.' },
    {
      name: 'too late',
      answer: closed,
      told: 'Nobody has to take this lead any more: it answered, or somebody sees to it.',
    },
  ])('tells somebody who is $name how the lead stands', async ({ answer, told }) => {
    expect((await press(member, { answer })).told).toBe(told);
  });

  it.each([
    { name: 'is not of the rota', who: { email: 'eve@example.com', names: ['Sam Okafor'] }, told: /you are not on it/ },
    { name: 'the chat does not name', who: undefined, told: /did not tell who you are/ },
    { name: 'is vouched for by nobody', who: { names: [] }, told: /you are not on it/ },
  ])('gives nothing to whoever $name', async ({ who, told }) => {
    const result = await press(who);
    expect(result.told).toMatch(told);
    expect(result.takers).toEqual([]);
  });

  it('knows that a lead may have been erased since', async () => {
    expect((await press(member, { isKnown: false })).told).toBe('This lead is not known any more.');
  });
});
