import { Router } from 'express';
import { z } from 'zod';
import { emailAddressSchema } from '../../domain/email-address.ts';
import { channels } from '../../domain/message.ts';
import { anybody, sendingModes } from '../../domain/sending-mode.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordFields } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/sending/mode';

/** A name of a host (RFC 1123, section 2.1) with a dot: the domain of addresses. */
const domainSchema = z.string().regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i);
const entrySchema = z.union([emailAddressSchema, domainSchema, z.e164(), z.literal(anybody)], {
  error: 'must be an e-mail address, a domain such as example.com, a number in E.164 such as +15551234567, or *',
});

const bodySchema = z
  .strictObject({
    channel: z.enum(channels),
    mode: z.enum(sendingModes),
    /** The list stays as it is when absent. */
    allowList: z.array(entrySchema).max(100).optional(),
    by: operatorWordFields.by.unwrap(),
    note: operatorWordFields.note.unwrap(),
  })
  .refine(({ mode, allowList = [] }) => mode !== 'test' || !allowList.includes(anybody), {
    error: '* is for review-all, where a person approves every message; in test name the addresses that receive',
    path: ['allowList'],
  });

/** Sets how freely a channel sends to leads: once it has answered, every message goes by it. */
export function postSendingMode({ store, log }: Pick<ApiDependencies, 'store' | 'log'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { channel, mode, allowList: given, by, note } = await readInput(request, bodySchema, maxCommandBytes);
    const allowList =
      given ?? (await allowListOf(store, channel)).filter((entry) => mode !== 'test' || entry !== anybody);
    await store.controls.setMode({ channel, mode, allowList, by, note, at: new Date() });
    log.info({ channel, mode }, 'The mode of a channel was set');
    response.json({ status: 'set', channel, mode, allowList });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

async function allowListOf(
  { controls }: ApiDependencies['store'],
  channel: (typeof channels)[number],
): Promise<readonly string[]> {
  return (await controls.listModes()).find((one) => one.channel === channel)?.allowList ?? [];
}
