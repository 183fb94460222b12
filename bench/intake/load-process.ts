import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { benchLead } from '../bench-lead.ts';
import type { LoadOrder, LoadResult } from './load-order.ts';

/** Posts leads as its parent orders, from a process of its own, so that its work delays no answer. */

interface Answer {
  readonly status: number;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

function post(url: string, text: string): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on('error', () => resolve({ status: 0, body: '' })).end(text);
  });
}

/** Gathers what comes of each post. */
function createTally(url: string) {
  const latenciesMs: number[] = [];
  const statuses: Record<number, number> = {};
  const leadIds: string[] = [];
  const emails: string[] = [];
  const startedAtMs = performance.now();
  return {
    async post(dueAtMs: number): Promise<void> {
      const lead = benchLead('demo');
      emails.push(String(lead['email']));
      const { status, body } = await post(url, JSON.stringify(lead));
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status !== 200) return;
      latenciesMs.push(performance.now() - dueAtMs);
      const { leadId } = JSON.parse(body) as { leadId?: string };
      if (leadId !== undefined) leadIds.push(leadId);
    },
    result: (): LoadResult => ({
      latenciesMs,
      statuses,
      leadIds,
      emails,
      durationMs: performance.now() - startedAtMs,
    }),
  };
}

async function carryOut(order: LoadOrder): Promise<LoadResult> {
  const tally = createTally(order.url);
  const startedAtMs = performance.now();
  if (order.kind === 'closed') {
    const worker = async (): Promise<void> => {
      while (performance.now() - startedAtMs < order.durationMs) await tally.post(performance.now());
    };
    await Promise.all(Array.from({ length: order.concurrency }, worker));
    return tally.result();
  }
  const intervalMs = order.perSecond === undefined ? 0 : 1_000 / order.perSecond;
  const posts: Promise<void>[] = [];
  for (let index = 0; index < order.count; index++) {
    const dueAtMs = startedAtMs + index * intervalMs;
    if (dueAtMs > performance.now()) await sleep(dueAtMs - performance.now());
    posts.push(tally.post(dueAtMs));
  }
  await Promise.all(posts);
  return tally.result();
}

process.on('message', (order: LoadOrder) => void carryOut(order).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());
