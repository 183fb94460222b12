import { describe, expect, it } from '@jest/globals';
import proto from '@temporalio/proto';
import { useSystem } from './system/use-system.ts';
import { workflowEnd } from './system/workflow-end.ts';

/** One mark in every field of a lead; wherever one turns up, personal data has leaked. */
const marks = [
  'canarymail',
  'Canaryfirst',
  'Canarylast',
  '15550199',
  'Canarycompany',
  'Canarytitle',
  'canarymessage',
  'canarysource',
  'canarymedium',
  'canarycampaign',
  'canarypage',
  'canarytime',
  'canaryreply',
  'canaryextra',
];

const markedLead = {
  email: 'canarymail@example.com',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  phone: '+15550199123',
  company: 'Canarycompany',
  jobTitle: 'Canarytitle',
  message: 'We want to buy this quarter, please call: canarymessage',
  favourite: 'canaryextra',
  leadData: {
    source: 'demo_canarysource',
    medium: 'canarymedium',
    campaign: 'canarycampaign',
    pageURL: 'https://example.com/canarypage',
    submissionTimestamp: 'canarytime',
  },
};

const used = useSystem({ skipsTime: true });

describe('personal data of a lead', () => {
  it('reaches the vendors it is meant for, and no payload, failure, summary or log line', async () => {
    const { faults, requests } = used.system.sandbox;
    faults.add({ vendor: 'hubspot', kind: 'status', status: 400, times: 1 });
    faults.add({ vendor: 'slack', kind: 'status', status: 500, times: 2 });
    faults.add({ vendor: 'postmark', kind: 'status', status: 422, times: 1 });

    const { leadId } = await used.drive.submit(markedLead);
    const events = await used.drive.untilTold(leadId, 'attention-needed');
    const item = events.find(({ type }) => type === 'attention-needed')?.data?.['item'];
    await used.drive.command(leadId, 'resolve', { item, resolution: 'retry' });
    await workflowEnd(used.system, leadId);
    await used.drive.reply('canarymail@example.com', {
      TextBody: 'canaryreply',
      StrippedTextReply: 'canaryreply',
    });
    await used.drive.untilTold(leadId, 'sequence-stopped').catch(() => undefined);
    await used.drive.submit({ ...markedLead, email: 'canarymail at example.com' }).catch(() => undefined);

    const toVendors = JSON.stringify(requests.list());
    expect(toVendors).toContain('canarymail@example.com');
    expect(toVendors).toContain('canarymessage');

    const told = await tellTemporal();
    expect(told).toContain('assessLead');
    const logged = used.system.logLines.join('\n');
    expect(logged).toContain('An activity failed');
    for (const mark of marks) {
      expect({ mark, inTemporal: told.includes(mark), inLog: logged.includes(mark) }).toEqual({
        mark,
        inTemporal: false,
        inLog: false,
      });
    }
  });
});

/** Writes down all that Temporal holds: descriptions, and histories with their payloads decoded. */
async function tellTemporal(): Promise<string> {
  const parts: string[] = [];
  for await (const { workflowId, runId } of used.system.client.workflow.list()) {
    const handle = used.system.client.workflow.getHandle(workflowId, runId);
    const history = proto.temporal.api.history.v1.History.create(await handle.fetchHistory());
    parts.push(decoded(history), decoded((await handle.describe()).raw));
  }
  return parts.join('\n');
}

function decoded(message: object): string {
  return JSON.stringify(message, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
    const bytes = value as { type?: unknown; data?: unknown } | null;
    if (bytes?.type === 'Buffer' && Array.isArray(bytes.data))
      return Buffer.from(bytes.data as number[]).toString('utf8');
    return typeof value === 'bigint' ? value.toString() : value;
  });
}
