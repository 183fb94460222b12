import { Router } from 'express';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import type { EventWebhook } from './event-webhook.ts';
import { takeEvent, type EventDependencies } from './take-event.ts';

/** Serves one vendor's delivery events, in whatever order and however often they come. */
export function eventRoute(dependencies: EventDependencies, webhook: EventWebhook): Router {
  const path = `/webhooks/events/${webhook.provider}`;
  const router = Router();
  router.post(path, async (request, response) => {
    const receivedAt = new Date();
    const events = await webhook.read(request, receivedAt);
    let takenCount = 0;
    for (const event of events) if ((await takeEvent(dependencies, event, receivedAt)) === 'taken') takenCount += 1;
    response.json({ taken: takenCount, known: events.length - takenCount });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
