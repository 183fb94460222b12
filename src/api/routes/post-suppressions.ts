import { Router } from 'express';
import { z } from 'zod';
import { emailAddressSchema } from '../../domain/email-address.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { closeAddress } from '../close-address.ts';
import { decodeUtf8 } from '../decode-utf8.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import type { PendingWork } from '../pending-work.ts';
import { readWholeBody } from '../read-body.ts';
import { readInput } from '../read-input.ts';
import { suppressionsFromCsv } from '../suppressions/suppression-csv.ts';

const maxBodyBytes = 4_096;
/** A hundred thousand addresses and more. */
const maxListBytes = 10 * 1024 * 1024;

const addressSchema = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('email'), address: emailAddressSchema }),
  z.strictObject({ channel: z.literal('sms'), address: z.e164('give the number with its country code') }),
]);
const liftSchema = z.strictObject({ by: z.string().trim().min(1).max(200), note: z.string().trim().min(1).max(2_000) });

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher'> & { readonly pendingWork: PendingWork };

/** Suppresses an address, or all of a list in CSV, and undoes a suppression with a note. */
export function postSuppressions(dependencies: Dependencies): Router {
  const { store } = dependencies;
  const router = Router();
  router.post('/api/suppressions', async (request, response) => {
    const given = await readInput(request, addressSchema, maxBodyBytes);
    const closing = { reason: 'operator', origin: 'an operator', at: new Date() } as const;
    const { isNew, suppressionId } = await closeAddress(dependencies, { ...given, ...closing });
    response.status(isNew ? 201 : 200).json({ suppressionId, isNew });
  });
  router.post('/api/suppressions/import', async (request, response) => {
    const bytes = await readWholeBody(request, maxListBytes, 'A list may have 10 MB at most.');
    const listed = suppressionsFromCsv(decodeUtf8(bytes));
    const at = new Date();
    const closing = { reason: 'imported', origin: `import of ${at.toISOString().slice(0, 10)}`, at } as const;
    let newCount = 0;
    for (const one of listed) {
      const { isNew } = await closeAddress(dependencies, { ...one, ...closing });
      if (isNew) newCount += 1;
    }
    response.json({ imported: newCount, known: listed.length - newCount });
  });
  router.post('/api/suppressions/:suppressionId/lift', async (request, response) => {
    const { by, note } = await readInput(request, liftSchema, maxBodyBytes);
    const lifted = await store.suppressions.lift(request.params.suppressionId, { by, note, at: new Date() });
    if (lifted === undefined) {
      throw new ApiError(404, 'unknown_suppression', 'There is no suppression with this id that holds.');
    }
    response.json(lifted);
  });
  router.all('/api/suppressions/:suppressionId/lift', answerMethodNotAllowed('POST'));
  return router;
}
