import { Router } from 'express';
import { z } from 'zod';
import { alertStates, type Alert } from '../../store/ports/alert-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { pageLimit } from '../page.ts';
import { readQuery } from '../read-query.ts';

const querySchema = z.strictObject({
  state: z.enum([...alertStates, 'all']).default('open'),
  limit: pageLimit,
});

/** Lists urgent alerts, the newest first, with who was called about each and who has taken it. */
export function getAlerts({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/alerts', async (request, response) => {
    const { state, limit } = readQuery(querySchema, request.query);
    const alerts = await store.alerts.list({ limit, state: state === 'all' ? undefined : state });
    response.json({ alerts: alerts.map(alertView) });
  });
}

function alertView({ calls, taker, endedAt, ...alert }: Alert): Record<string, unknown> {
  return {
    ...alert,
    takenBy: taker?.name ?? null,
    endedAt: endedAt ?? null,
    calls: calls.map(({ person, form, outcome, calledAt }) => ({
      name: person.name,
      form,
      outcome: outcome ?? null,
      calledAt,
    })),
  };
}
