import { Router } from 'express';
import { z } from 'zod';
import { callOrder } from '../../domain/on-call/who-is-on-call.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { readInput } from '../read-input.ts';

const maxBodyBytes = 4_096;
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const swapSchema = z
  .strictObject({ who: z.string().min(1), from: moment, until: moment })
  .refine(({ from, until }) => from < until, { error: 'let it end after it begins', path: ['until'] });

type Dependencies = Pick<ApiDependencies, 'store' | 'onCallDesk'>;

/** Tells operators who is on call, lets them swap a shift, and sends a test alert. */
export function onCallRoutes(dependencies: Dependencies): Router {
  const { store, onCallDesk } = dependencies;
  const router = Router();
  router.get('/api/on-call', async (_request, response) => {
    response.json(await whoIsCalled(dependencies));
  });
  router.post('/api/on-call/swaps', async (request, response) => {
    const swap = await readInput(request, swapSchema, maxBodyBytes);
    const names = onCallDesk.rules().rota.map(({ name }) => name);
    if (!names.includes(swap.who)) {
      throw new ApiError(400, 'unknown_person', `Nobody of the rota has this name; it names ${names.join(', ')}.`);
    }
    await store.alerts.addSwap(swap, new Date());
    response.json({ status: 'swapped', ...(await whoIsCalled(dependencies)) });
  });
  router.post('/api/on-call/test', async (_request, response) => {
    response.json({ status: 'sent', ...(await sendTest(dependencies)) });
  });
  router.all('/api/on-call', answerMethodNotAllowed('GET', 'HEAD'));
  router.all(['/api/on-call/swaps', '/api/on-call/test'], answerMethodNotAllowed('POST'));
  return router;
}

/** Who is called about an urgent lead that comes now, one after the other, and the swaps that are not over. */
async function whoIsCalled({ store, onCallDesk }: Dependencies): Promise<Record<string, unknown>> {
  const at = new Date();
  const swaps = await store.alerts.listSwaps(at);
  const [onCall, ...then] = callOrder(onCallDesk.rules(), at, swaps).map(({ name }) => name);
  return { onCall, then, swaps };
}

/** Texts who is on call, and phones too where an urgent lead would; nothing hangs on the call, so no key is asked for. */
async function sendTest({
  store,
  onCallDesk,
}: Dependencies): Promise<{ readonly to: string; readonly isPhoned: boolean }> {
  const { rules, text, phone } = onCallDesk;
  if (text === undefined) throw new ApiError(409, 'no_sms', 'No provider of SMS is connected.');
  const at = new Date();
  const [onCall] = callOrder(rules(), at, await store.alerts.listSwaps(at));
  if (onCall === undefined) throw new Error('Nobody is on call');
  try {
    await text({ to: onCall.phone, body: 'TEST: this is how an urgent lead reaches you. There is nothing to do.' });
  } catch (error) {
    throw new ApiError(502, 'sms_failed', 'The provider of SMS did not take the test alert.', { cause: error });
  }
  const isPhoned = phone !== undefined && rules().phoneCall !== undefined;
  if (isPhoned) {
    try {
      await phone({
        to: onCall.phone,
        text: 'A test: this is how an urgent lead reaches you. There is nothing to do.',
      });
    } catch (error) {
      throw new ApiError(502, 'phone_failed', 'The SMS was taken, and the phone call was not.', { cause: error });
    }
  }
  return { to: onCall.name, isPhoned };
}
