import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';

const trafficDays = 30;
const dayMs = 86_400_000;

/** Answers how every source stands: what came of late, whether it is observed, what needs attention. */
export function getSources({ store, sourceDesk }: Pick<ApiDependencies, 'store' | 'sourceDesk'>): Router {
  return Router().get('/api/sources', async (_request, response) => {
    const since = new Date(Date.now() - trafficDays * dayMs);
    const [confirmed, traffic, notices] = await Promise.all([
      store.sources.listConfirmed(),
      store.sources.listTraffic(since),
      store.sources.listNotices(),
    ]);
    const sources = Object.entries(sourceDesk.sources.keys).map(([source, { title, priority, startsIn }]) => ({
      source,
      title,
      priority,
      mode: startsIn === 'live' || confirmed.has(source) ? 'live' : 'observe',
      confirmedAt: confirmed.get(source) ?? null,
      traffic: traffic.filter((one) => one.source === source),
      needsAttention: notices.some((notice) => notice.source === source),
    }));
    response.json({ trafficDays, sources, notices });
  });
}
