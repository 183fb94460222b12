import { expect, it } from '@jest/globals';
import type { CrmOwner } from '../sandbox/hubspot/crm-owner.ts';
import { teamSchema } from '../src/domain/owners/team.ts';
import { addTeamAsOwners } from './add-team-as-owners.ts';

it('makes each person a user once, whatever the case of the address, also at the next start', () => {
  const users = [{ email: 'Alex@example.com', firstName: 'Alex', lastName: 'Rivera' }];
  const sandbox = {
    owners: () => users as unknown as CrmOwner[],
    addHubSpotOwner({
      email,
      firstName = '',
      lastName = '',
    }: {
      email: string;
      firstName?: string;
      lastName?: string;
    }) {
      users.push({ email, firstName, lastName });
      return { id: String(users.length) };
    },
  };
  const team = teamSchema.parse({
    alex: { name: 'Alex Rivera', jobTitle: 'Rep', email: 'alex@example.com' },
    maria: { name: 'Maria de la Cruz', jobTitle: 'Rep', email: 'maria@example.com' },
  });
  addTeamAsOwners(sandbox, team);
  addTeamAsOwners(sandbox, team);
  expect(users.slice(1)).toEqual([{ email: 'maria@example.com', firstName: 'Maria', lastName: 'de la Cruz' }]);
});
