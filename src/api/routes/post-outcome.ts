import { Router } from 'express';
import { z } from 'zod';
import { outcomeKinds } from '../../domain/outcomes/outcome.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordFields } from '../operator-word.ts';
import type { PendingWork } from '../pending-work.ts';
import { readInput } from '../read-input.ts';
import { takeOutcome } from '../webhooks/outcomes/take-outcome.ts';

const path = '/api/leads/:leadId/outcomes';

const amount = z.number().min(0).max(1e12);

const outcomeSchema = z
  .strictObject({
    ...operatorWordFields,
    kind: z.enum(outcomeKinds),
    /** Short for an amount in US dollars. */
    valueUsd: amount.optional(),
    amount: amount.optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'give the code of ISO 4217, for example EUR')
      .optional(),
    at: z.iso.datetime({ offset: true }).optional(),
    /** The caller's own id of the deal: told again, it counts once, and its latest outcome holds. */
    reference: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ amount: given, currency }) => (given === undefined) === (currency === undefined), {
    message: 'give amount and currency together',
    path: ['amount'],
  })
  .refine(({ amount: given, valueUsd }) => given === undefined || valueUsd === undefined, {
    message: 'give valueUsd, or amount and currency',
    path: ['valueUsd'],
  });
type OutcomeInput = z.output<typeof outcomeSchema>;

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher'> & { readonly pendingWork: PendingWork };

/** Takes what a lead came to; what ends automation stops what runs for it. */
export function postOutcome(dependencies: Dependencies): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const lead = await findLead(dependencies.store, request.params.leadId);
    const input = await readInput(request, outcomeSchema, maxCommandBytes);
    const { kind, by, note, reference } = input;
    const now = new Date();
    const at = input.at === undefined ? now : new Date(input.at);
    const told = {
      kind,
      value: valueOf(input),
      at,
      by,
      note,
      reference,
      origin: 'api',
      toldAt: now,
      recordedAt: now,
    } as const;
    const recorded = await takeOutcome(dependencies, { leadId: lead.leadId }, told);
    response.status(recorded?.isNew === true ? 201 : 200).json({
      outcomeId: recorded?.outcomeId,
      leadId: recorded?.leadId,
      status: recorded?.isNew === true ? 'recorded' : 'known',
    });
  });
  router.all(path, answerMethodNotAllowed('GET', 'HEAD', 'POST'));
  return router;
}

function valueOf({ valueUsd, amount: given, currency }: OutcomeInput) {
  if (valueUsd !== undefined) return { amount: valueUsd, currency: 'USD' };
  return given === undefined || currency === undefined ? undefined : { amount: given, currency };
}
