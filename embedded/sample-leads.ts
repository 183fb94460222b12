import { setTimeout as sleep } from 'node:timers/promises';
import { seconds } from './start-up-table.ts';

const demoRequest = {
  email: 'marco.rossi@example.com',
  firstName: 'Marco',
  lastName: 'Rossi',
  phone: '+15550100123',
  company: 'Example Logistics',
  jobTitle: 'Head of Infrastructure',
  message: 'We must cut our cloud bill this quarter. Can we see a demo this week?',
  leadData: { source: 'demo_request', medium: 'website', pageURL: 'https://example.com/demo' },
};

const whitepaperDownload = {
  email: 'jane.doe@example.com',
  firstName: 'Jane',
  lastName: 'Doe',
  company: 'Example Corp',
  jobTitle: 'Platform Engineer',
  message: 'Interested in how others keep their cluster costs down.',
  leadData: {
    source: 'content_download_kubernetes_guide',
    medium: 'paid_search',
    campaign: 'q4_enterprise_focus',
    pageURL: 'https://example.com/guides/kubernetes-cost-optimization',
  },
};

/** Two leads that a newcomer can watch: one answered at once, one left in its human-like wait. */
const samples = [
  { name: 'Marco asks for a demo', lead: demoRequest, lastEvent: 'message-sent' },
  { name: 'Jane downloads a whitepaper', lead: whitepaperDownload, lastEvent: 'wait-started' },
];

interface Event {
  readonly at: string;
  readonly type: string;
  readonly summary: string;
}

interface SampleRequest {
  readonly apiUrl: string;
  readonly apiToken: string;
  readonly sandboxUrl: string;
  /** Since the process started. */
  readonly totalMs: () => number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

const pollIntervalMs = 150;
const patienceMs = 60_000;

/** Takes the two sample leads through over the API, as a form would, and tells what happens to them as it happens. */
export async function playSampleLeads({
  apiUrl,
  apiToken,
  sandboxUrl,
  totalMs,
  say,
  signal,
}: SampleRequest): Promise<void> {
  say('Two sample leads arrive:\n');
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' };
  const waiting: string[] = [];
  for (const { name, lead, lastEvent } of samples) {
    say(`  ${name}`);
    const response = await fetch(`${apiUrl}/webhooks/leads/form`, {
      method: 'POST',
      headers,
      body: JSON.stringify(lead),
      signal,
    });
    const { leadId } = (await response.json()) as { leadId: string };
    const isThere = await tellStory(`${apiUrl}/api/leads/${leadId}/timeline`, lastEvent);
    if (lastEvent === 'message-sent' && isThere) say(`    → answered ${seconds(totalMs())} after the start\n`);
    else waiting.push(leadId);
  }
  say('\nNow:');
  say(`  read the e-mail at ${sandboxUrl}, and reply to it there as the lead`);
  for (const leadId of waiting) {
    say(
      `  skip Jane's wait:  curl -X POST -H "authorization: Bearer ${apiToken}" ${apiUrl}/api/leads/${leadId}/send-now`,
    );
  }
  say('  Ctrl-C stops everything; the next start goes on where this one ended.\n');

  async function tellStory(url: string, lastEvent: string): Promise<boolean> {
    let told = 0;
    const giveUpAt = Date.now() + patienceMs;
    while (Date.now() < giveUpAt) {
      const { events } = (await (await fetch(url, { headers, signal })).json()) as { events: Event[] };
      for (const { at, summary } of events.slice(told)) say(`    ${at.slice(11, 19)}  ${summary}`);
      told = events.length;
      if (events.some(({ type }) => type === lastEvent)) return true;
      await sleep(pollIntervalMs, undefined, { signal });
    }
    return false;
  }
}
