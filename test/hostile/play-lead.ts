import type { Email } from '../../sandbox/postmark/email.ts';
import type { CrmObject } from '../../sandbox/hubspot/crm-object.ts';
import type { Review } from '../../src/domain/reviews/review.ts';
import { janeDoe } from '../system/lead-driver.ts';
import type { UsedSystem } from '../system/use-system.ts';
import { workflowEnd } from '../system/workflow-end.ts';
import { trafficOf, type Traffic, type TrafficOwner } from './traffic.ts';

/** A lead whose workflow has ended, and what came of it. */
export interface PlayedLead {
  readonly leadId: string;
  readonly submissionId: string;
  readonly owner: TrafficOwner;
  readonly traffic: Traffic;
  readonly emails: readonly Email[];
  readonly reviews: readonly Review[];
  readonly tasks: readonly CrmObject[];
}

/** Submits a lead with an address, a company's domain and a number of its own, and lets all its time pass. */
export async function playLead({ system, drive, emailsTo }: UsedSystem, lead: object): Promise<PlayedLead> {
  const number = nextNumber();
  const { leadId, submissionId } = await drive.submit({
    ...janeDoe,
    email: `lead@company-${number}.example`,
    phone: `+1202${number}`,
    ...lead,
  });
  await workflowEnd(system, leadId);
  const { profile } = await system.store.leads.get(leadId);
  const contact = system.sandbox.contacts().find(({ properties }) => properties['email'] === profile.email);
  const tasks = system.sandbox.tasks().filter(({ contactIds }) => contactIds.includes(contact?.id ?? ''));
  const owner = { profile, contactId: contact?.id, taskIds: tasks.map(({ id }) => id) };
  return {
    leadId,
    submissionId,
    owner,
    traffic: trafficOf(system.sandbox.requests.list(), owner),
    emails: emailsTo(profile.email ?? ''),
    reviews: await system.store.reviews.list({ leadId, limit: 10 }),
    tasks,
  };
}

/** Seven digits, as they follow an area code. */
let lastNumber = 5_551_000;
function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}
