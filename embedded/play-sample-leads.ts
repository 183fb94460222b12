import { setTimeout as sleep } from 'node:timers/promises';
import { demoRequest, whitepaperDownload, type SampleLead } from './sample-leads.ts';
import { seconds } from './start-up-table.ts';

/** What it takes to play the sample leads. */
export interface PlayRequest {
  readonly apiUrl: string;
  readonly apiToken: string;
  readonly sandboxUrl: string;
  /** Since the process started. */
  readonly totalMs: () => number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

interface ToldEvent {
  readonly at: string;
  readonly type: string;
  readonly summary: string;
}

const pollIntervalMs = 150;
const patienceMs = 60_000;

/**
 * Takes the two sample leads through over the API, as a form would, and tells what happens to them as it happens.
 * @throws Error when the API refuses, or a lead does not come as far as it should within a minute
 */
export async function playSampleLeads(request: PlayRequest): Promise<void> {
  const { apiUrl, apiToken, sandboxUrl, totalMs, say } = request;
  say('Two sample leads arrive:\n');
  await play(demoRequest, request);
  say(`    → first answer after ${seconds(totalMs())}, counted from the start\n`);
  const waitingLeadId = await play(whitepaperDownload, request);
  say('\nNow:');
  say(`  read the e-mail at ${sandboxUrl}, and reply to it there as the lead`);
  say(
    `  skip Jane's wait:  curl -X POST -H "authorization: Bearer ${apiToken}" ${apiUrl}/api/leads/${waitingLeadId}/send-now`,
  );
}

/** Submits a lead, tells its events up to the one it is watched for, and answers its id. */
async function play({ title, submission, lastEvent }: SampleLead, request: PlayRequest): Promise<string> {
  const { apiUrl, say, signal } = request;
  say(`  ${title}`);
  const { leadId } = await call<{ leadId: string }>(`${apiUrl}/webhooks/leads/form`, request, submission);
  const giveUpAt = Date.now() + patienceMs;
  let toldCount = 0;
  while (Date.now() < giveUpAt) {
    const { events } = await call<{ events: ToldEvent[] }>(`${apiUrl}/api/leads/${leadId}/timeline`, request);
    for (const { at, summary } of events.slice(toldCount)) say(`    ${at.slice(11, 19)}  ${summary}`);
    toldCount = events.length;
    if (events.some(({ type }) => type === lastEvent)) return leadId;
    await sleep(pollIntervalMs, undefined, { signal });
  }
  throw new Error(`No ${lastEvent} came within ${patienceMs / 1_000} s.`);
}

async function call<Answer>(url: string, { apiToken, signal }: PlayRequest, body?: unknown): Promise<Answer> {
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' };
  const response = await fetch(url, {
    headers,
    signal,
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return (await response.json()) as Answer;
}
