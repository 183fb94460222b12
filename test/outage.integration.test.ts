import { describe, expect, it } from '@jest/globals';
import { janeDoe } from './system/lead-driver.ts';
import { untilTrue } from './system/until-true.ts';
import { useSystem } from './system/use-system.ts';

const used = useSystem({ skipsTime: false });
const emails = [1, 2, 3].map((number) => `outage-${number}@example.com`);
const lateEmail = 'outage-late@example.com';

/** When the CRM was asked for a contact, in milliseconds. */
function askedAtMs(email: string): number[] {
  const requests = used.system.sandbox.requests.list();
  return requests
    .filter(({ vendor, path }) => vendor === 'hubspot' && decodeURIComponent(path).includes(email))
    .map(({ at }) => Date.parse(at));
}

/** How often Temporal tried the look-up of a lead that was given up, which its history tells a moment after our store. */
async function lookUpTries(leadId: string): Promise<number> {
  let tries: number | null | undefined;
  await untilTrue(async () => {
    const { events } = await used.system.client.workflow.getHandle(`lead:${leadId}`).fetchHistory();
    const started = events?.map(({ activityTaskStartedEventAttributes: attributes }) => attributes).find(Boolean);
    tries = started?.attempt;
    return tries != null;
  });
  return tries ?? 0;
}

const awayNotices = async (): Promise<string[]> =>
  (await used.system.store.sources.listNotices())
    .filter(({ kind }) => kind === 'vendor-away')
    .map(({ because }) => because);

const isInCrm = (email: string): boolean =>
  used.system.sandbox.contacts().some(({ properties }) => properties['email'] === email);

/** Shorter than the minute after which a lead would try again by itself. */
const soonMs = 40_000;

describe('a CRM that is away', () => {
  it('is called five times for a lead, then by nobody, and gets all that waits as soon as it answers', async () => {
    const { sandbox, store } = used.system;
    sandbox.faults.add({ vendor: 'hubspot', kind: 'status', status: 503, times: 'always' });
    const [first] = await Promise.all(emails.map((email) => used.drive.submit({ ...janeDoe, email })));
    await untilTrue(async () => (await store.vendors.listCircuits()).length > 0, 60_000);

    expect(await lookUpTries(first?.leadId ?? '')).toBe(5);
    // Those of the look-up; what is written to the CRM comes after it.
    const calls = askedAtMs(emails[0] ?? '').slice(0, 5);
    const waits = calls.slice(1).map((atMs, index) => atMs - (calls[index] ?? 0));
    // The sandbox's clock counts whole milliseconds.
    for (const [index, plannedMs] of [1_000, 2_000, 4_000, 8_000].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(plannedMs - 1);
    }

    const { leadId } = await used.drive.submit({ ...janeDoe, email: lateEmail, leadData: { source: 'demo_request' } });
    await used.drive.untilTold(leadId, 'message-sent');
    await used.drive.untilTold(leadId, 'attention-needed');
    expect(askedAtMs(lateEmail)).toEqual([]);
    expect(await awayNotices()).toEqual([expect.stringMatching(/^hubspot does not answer \(.+\): its calls wait/)]);
    const sending = await fetch(`${used.system.url}/api/sending`, {
      headers: { authorization: `Bearer ${used.system.apiToken}` },
    });
    expect(await sending.json()).toMatchObject({ vendorsAway: [{ vendor: 'hubspot' }] });
    await untilTrue(() => sandbox.chatPosts().some(({ text }) => text.includes('hubspot does not answer')));

    sandbox.faults.clear();
    await untilTrue(() => [...emails, lateEmail].every(isInCrm), soonMs);
    await untilTrue(async () => (await awayNotices()).length === 0);
    expect(await store.vendors.listCircuits()).toEqual([]);
    expect(sandbox.chatPosts().filter(({ text }) => text.includes('hubspot does not answer'))).toHaveLength(1);
  }, 150_000);
});
