import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  describeFailures,
  describeSingleCalls,
  type ConnectOverrides,
  type FailingVendor,
} from './provider-failures.contract.ts';
import type { TicketDesk, TicketOrder } from './ticket-desk.ts';

/** A ticket as the vendor took it. */
interface TakenTicket {
  readonly ticketId: string;
  readonly subject: string;
  readonly text: string;
  readonly priority: TicketOrder['priority'];
  readonly tags: readonly string[];
}

/** A desk's stand-in whose look-ups do not lag, and the adapter that is connected to it. */
export interface TicketDeskVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): TicketDesk;
  /** Lets the next request that opens a ticket fail, and no other. */
  failNextOpening: FailingVendor['failNext'];
  /** Oldest first. */
  taken(): readonly TakenTicket[];
  readonly credentials: readonly string[];
}

/** Makes an order with a marker of its own. */
export function newTicketOrder(changes: Partial<TicketOrder> = {}): TicketOrder {
  return {
    marker: `${randomUUID()}:${randomUUID()}:open-ticket`,
    subject: 'Cannot log in',
    body: 'Since Monday I cannot log in.\nPlease help.\n\nCompany: Acme',
    requester: { name: 'Jane Doe', email: 'jane.doe@example.com', phone: '+15551234567' },
    priority: 'high',
    tags: ['source:contact_form', 'support'],
    ...changes,
  };
}

/** States what every ticket desk does. */
export function describeTicketDesk(name: string, make: () => TicketDeskVendor): void {
  describe(`${name} as a ticket desk`, () => {
    async function taken(changes: Partial<TicketOrder>): Promise<TakenTicket | undefined> {
      const vendor = make();
      const { ticketId } = await vendor.connect().open(newTicketOrder(changes));
      return vendor.taken().find((ticket) => ticket.ticketId === ticketId);
    }

    it('opens a ticket that says what is wrong, how urgent it is and who asks', async () => {
      const ticket = await taken({});
      expect(ticket).toMatchObject({ subject: 'Cannot log in', priority: 'high' });
      expect(ticket?.text).toBe(
        'Since Monday I cannot log in.\nPlease help.\n\nCompany: Acme\n\nFrom Jane Doe · jane.doe@example.com · +15551234567',
      );
      expect(ticket?.tags).toEqual(expect.arrayContaining(['source:contact_form', 'support']));
    });

    it.each(['high', 'normal', 'low'] as const)('keeps the priority %s', async (priority) => {
      expect(await taken({ priority })).toMatchObject({ priority });
    });

    it('answers where the ticket is read', async () => {
      const vendor = make();
      const { ticketId, url } = await vendor.connect().open(newTicketOrder());
      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(new URL(url).pathname).toMatch(new RegExp(`/${ticketId}$`));
    });

    it('opens one ticket for a marker, and answers it again however the words have changed', async () => {
      const vendor = make();
      const order = newTicketOrder();
      const first = await vendor.connect().open(order);
      const count = vendor.taken().length;
      await expect(vendor.connect().open(order)).resolves.toEqual(first);
      await expect(vendor.connect().open({ ...order, body: 'Other words' })).resolves.toEqual(first);
      expect(vendor.taken()).toHaveLength(count);
    });

    it('opens another ticket for another marker', async () => {
      const desk = make().connect();
      const [first, second] = [await desk.open(newTicketOrder()), await desk.open(newTicketOrder())];
      expect(second.ticketId).not.toBe(first.ticketId);
    });

    it('opens one ticket when the first answer was lost', async () => {
      const vendor = make();
      const order = newTicketOrder();
      const count = vendor.taken().length;
      vendor.failNextOpening({ kind: 'drop-answer' });
      await expect(vendor.connect().open(order)).rejects.toMatchObject({ outcome: 'ambiguous' });
      const { ticketId } = await vendor.connect().open(order);
      expect(vendor.taken().slice(count)).toEqual([expect.objectContaining({ ticketId })]);
    });

    it.each([
      { what: 'only a number', requester: { phone: '+15551234567' }, shown: 'From +15551234567' },
      { what: 'an address and no name', requester: { email: 'joe@example.com' }, shown: 'From joe@example.com' },
      { what: 'nothing', requester: {}, shown: 'Company: Acme' },
    ])('takes a ticket of somebody of whom is known: $what', async ({ requester, shown }) => {
      expect((await taken({ requester }))?.text.endsWith(shown)).toBe(true);
    });

    it.each([
      { what: 'a subject of several lines', changes: { subject: ' Help!\r\nIt  burns\t' }, subject: 'Help! It burns' },
      { what: 'no subject', changes: { subject: ' ' }, subject: 'Support request' },
      { what: 'a very long subject', changes: { subject: 'a'.repeat(400) }, subject: `${'a'.repeat(253)}…` },
    ])('takes $what', async ({ changes, subject }) => {
      expect(await taken(changes)).toMatchObject({ subject });
    });

    it('keeps a tag with spaces whole', async () => {
      expect((await taken({ tags: ['needs a call', ' '] }))?.tags).toContain('needs_a_call');
    });

    it('takes any characters in a marker', async () => {
      const vendor = make();
      const order = newTicketOrder({ marker: `${randomUUID()}:Größe "1" & 日本` });
      const first = await vendor.connect().open(order);
      await expect(vendor.connect().open(order)).resolves.toEqual(first);
    });

    const failing = (failNext: (vendor: TicketDeskVendor) => FailingVendor['failNext']) => () => {
      const vendor = make();
      return {
        failNext: failNext(vendor),
        call: (overrides?: ConnectOverrides) => vendor.connect(overrides).open(newTicketOrder()),
        countDone: () => vendor.taken().length,
        secrets: [...vendor.credentials, 'Jane', 'jane.doe@example.com', '+15551234567', 'log in'],
      };
    };
    describeFailures(failing((vendor) => vendor.failNext));
    describeSingleCalls(failing((vendor) => vendor.failNextOpening));
  });
}
