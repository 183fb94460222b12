import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/start-sandbox.ts';
import type { TicketDesk, TicketOrder } from '../../ticket-desk.ts';
import { describeTicketDesk, newTicketOrder } from '../../ticket-desk.contract.ts';
import { createZendeskDesk } from './zendesk-desk.ts';

const account = { subdomain: 'acme', email: 'agent@ours.example', apiToken: 'zendesk-4711' };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.faults.clear());
afterAll(() => sandbox.close());

describeTicketDesk('Zendesk', () => ({
  connect: (overrides) => createZendeskDesk({ ...account, baseUrl: sandbox.baseUrls.zendesk, ...overrides }),
  taken: () =>
    sandbox.zendeskTickets().map(({ id, subject, comment, priority, tags }) => ({
      ticketId: String(id),
      subject,
      text: comment,
      priority: priority as TicketOrder['priority'],
      tags,
    })),
  failNext: (failure) => sandbox.faults.add({ vendor: 'zendesk', ...failure }),
  failNextOpening: (failure) => sandbox.faults.add({ vendor: 'zendesk', method: 'POST', ...failure }),
  credentials: [account.apiToken, account.email],
}));

describe('createZendeskDesk', () => {
  const desk = (): TicketDesk => createZendeskDesk({ ...account, baseUrl: sandbox.baseUrls.zendesk });

  it('names the requester, and lets nobody but agents read what we know', async () => {
    const { ticketId } = await desk().open(newTicketOrder({ requester: { email: 'joe@example.com' } }));
    expect(sandbox.zendeskTickets().find(({ id }) => String(id) === ticketId)).toMatchObject({
      requester: { name: 'joe@example.com', email: 'joe@example.com' },
      isPublic: false,
    });
  });

  it('gives the same idempotency key each time, so that a ticket that no list shows yet is not opened twice', async () => {
    const order = newTicketOrder();
    const first = await desk().open(order);
    const count = sandbox.zendeskTickets().length;
    sandbox.faults.add({ vendor: 'zendesk', method: 'GET', kind: 'status', status: 200, body: { tickets: [] } });
    await expect(desk().open(order)).resolves.toEqual(first);
    expect(sandbox.zendeskTickets()).toHaveLength(count);
  });

  it('asks with the external id when the key may be forgotten', async () => {
    const order = newTicketOrder();
    await desk().open(order);
    sandbox.requests.clear();
    await desk().open(order);
    expect(sandbox.requests.list()).toEqual([
      expect.objectContaining({ method: 'GET', path: expect.stringContaining(encodeURIComponent(order.marker)) }),
    ]);
  });

  it('takes the address of the account where no other is given', async () => {
    const asked: string[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input) => {
      asked.push(new Request(input).url);
      return Promise.resolve(
        Response.json({ tickets: [{ id: 7, url: 'https://acme.zendesk.com/api/v2/tickets/7.json' }] }),
      );
    };
    try {
      await expect(createZendeskDesk(account).open(newTicketOrder())).resolves.toEqual({
        ticketId: '7',
        url: 'https://acme.zendesk.com/agent/tickets/7',
      });
    } finally {
      globalThis.fetch = original;
    }
    expect(asked[0]).toMatch(/^https:\/\/acme\.zendesk\.com\/api\/v2\/tickets\.json\?external_id=/);
  });
});
