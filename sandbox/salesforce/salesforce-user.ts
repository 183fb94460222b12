import { longId } from './long-id.ts';
import type { SalesforceRecord } from './salesforce-record.ts';

export const organisationId = longId('00D5g000000SAND');

/** The user in whose name the connected app works. */
export const integrationUserId = longId('0055g00000000A0');

/** The users that the organisation has from its start; but for the first, by the addresses of HubSpot's. */
export const standardUsers: readonly SalesforceRecord[] = [
  [integrationUserId, 'integration@example.com', 'Leadline'] as const,
  [longId('0055g00000000A1'), 'olivia.owens@example.com', 'Owens'] as const,
  [longId('0055g00000000A2'), 'ravi.rao@example.com', 'Rao'] as const,
  [longId('0055g00000000A3'), 'sofia.silva@example.com', 'Silva'] as const,
].map(([id, email, lastName]) => ({
  id,
  type: 'User',
  createdAt: '2019-08-06T02:41:08.029Z',
  fields: { Email: email, LastName: lastName, IsActive: true, UserType: 'Standard' },
}));
