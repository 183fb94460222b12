import type { Config } from './config.ts';
import type { PaceOf } from './pace-of.ts';
import type { TicketDesk } from './providers/ticket-desk.ts';
import { createJiraDesk } from './providers/tickets/jira/jira-desk.ts';
import { createZendeskDesk } from './providers/tickets/zendesk/zendesk-desk.ts';

/** The desk where tickets are opened, and whether a stand-in answers for it. */
export interface ConnectedTicketDesk {
  readonly provider: TicketDesk;
  readonly isSandboxed: boolean;
}

/** Connects the ticket desk; undefined when none is configured. */
export function createTicketDesk(
  { ticketDesk, sandboxed }: Pick<Config, 'ticketDesk' | 'sandboxed'>,
  paceOf: PaceOf,
): ConnectedTicketDesk | undefined {
  if (ticketDesk === undefined) return undefined;
  const pace = paceOf(ticketDesk.vendor);
  const provider =
    ticketDesk.vendor === 'zendesk'
      ? createZendeskDesk({ ...ticketDesk, pace })
      : createJiraDesk({ ...ticketDesk, pace });
  return { provider, isSandboxed: sandboxed.has(ticketDesk.vendor) };
}
