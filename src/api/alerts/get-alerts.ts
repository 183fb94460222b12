import { Router } from 'express';
import { z } from 'zod';
import { alertStates, type Alert } from '../../store/ports/alert-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { readQuery } from '../read-query.ts';

const maxLimit = 200;

const querySchema = z.strictObject({
  state: z.enum([...alertStates, 'all']).default('open'),
  limit: z.coerce.number().int().min(1).max(maxLimit).default(50),
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
