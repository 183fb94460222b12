import { Router } from 'express';
import { wilsonInterval } from '../../domain/outcomes/wilson-interval.ts';
import type { ArmResults, ScoreResults } from '../../domain/outcomes/report.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { readSpan } from '../read-span.ts';

/**
 * Answers what became of the leads that came in a span (the last thirty days when it is not given): by source and intent, by
 * arm of each experiment, and by tens of the score. It counts people and names none.
 */
export function getReport({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/report', async (request, response) => {
    const { since, until } = readSpan(request.query);
    const { sources, arms, scores } = await store.outcomes.report({ since, until });
    response.json({
      since,
      until,
      sources: sources.map(({ intent, ...results }) => ({ intent: intent ?? null, ...results })),
      experiments: arms.map(armView),
      calibration: scores.map(scoreView),
    });
  });
}

function armView({ experiment, arm, leads, sent, replied, positive }: ArmResults) {
  return {
    experiment,
    arm,
    leads,
    sent,
    replied: wilsonInterval(replied, sent),
    positive: wilsonInterval(positive, sent),
  };
}

function scoreView({ from, to, leads, replied, positive, won }: ScoreResults) {
  return {
    from,
    to,
    leads,
    replied: wilsonInterval(replied, leads),
    positive: wilsonInterval(positive, leads),
    won: wilsonInterval(won, leads),
  };
}
