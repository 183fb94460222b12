import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Team } from '../src/domain/owners/team.ts';

/** Makes users of the sandbox's HubSpot of a playbook's people, so that they can own contacts there. Keeps those who are users. */
export function addTeamAsOwners(sandbox: Pick<Sandbox, 'owners' | 'addHubSpotOwner'>, team: Team): void {
  const known = new Set(sandbox.owners().map(({ email }) => email.toLowerCase()));
  for (const { name, email } of Object.values(team)) {
    if (known.has(email.toLowerCase())) continue;
    const [firstName, ...lastNames] = name.split(' ');
    known.add(email.toLowerCase());
    sandbox.addHubSpotOwner({ email, firstName, lastName: lastNames.join(' ') });
  }
}
