import { Router } from 'express';
import twilio from 'twilio';
import { readSmsKeyword, type SmsKeyword } from '../../../domain/replies/read-sms-keyword.ts';
import { acknowledgeBySms } from '../../alerts/acknowledge-by-sms.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { ApiError } from '../../api-error.ts';
import { closeAddress } from '../../close-address.ts';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { readTwilioForm, type TwilioForm } from '../twilio/read-twilio-form.ts';
import { smsAnswers } from './sms-answers.ts';
import { takeReply, type ReplyDependencies } from './take-reply.ts';

const path = '/webhooks/replies/twilio';

type Dependencies = ReplyDependencies &
  Pick<ApiDependencies, 'brandName' | 'publicUrl' | 'rotaPhones'> & { readonly guard: WebhookGuard };

/** An SMS that came in. */
interface IncomingSms {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly keyword: SmsKeyword | undefined;
  readonly receivedAt: Date;
  readonly form: TwilioForm;
}

/**
 * Serves SMS from Twilio (twilio.com/docs/messaging/guides/webhook-request): keywords act at once and are answered unless
 * Twilio does so itself; one from a number of the rota is an acknowledgement; every other is a reply, keywords included.
 */
export function smsRoute(dependencies: Dependencies): Router {
  const { guard, publicUrl } = dependencies;
  const router = Router();
  router.post(path, async (request, response) => {
    const sms = readSms(await readTwilioForm({ ...guard, publicUrl }, request), new Date());
    const answer = dependencies.rotaPhones?.().includes(sms.from)
      ? await acknowledge(dependencies, sms)
      : await takeSms(dependencies, sms);
    const twiml = new twilio.twiml.MessagingResponse();
    if (answer !== undefined) twiml.message(answer);
    response.type('text/xml').send(twiml.toString());
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

function readSms(form: TwilioForm, receivedAt: Date): IncomingSms {
  const { MessageSid: sid, From: from, To: to = '', Body: body = '' } = form;
  if (sid === undefined || from === undefined) {
    throw new ApiError(400, 'invalid_reply', 'The body is not an incoming SMS of Twilio.');
  }
  return { sid, from: from.trim(), to, body, keyword: readKeyword(form, body), receivedAt, form };
}

/** With Advanced Opt-Out Twilio knows words of its own, says which it took the SMS for, and answers it. */
function readKeyword({ OptOutType: type }: TwilioForm, body: string): SmsKeyword | undefined {
  const kinds = { STOP: 'stop', START: 'start', HELP: 'help' } as const;
  const kind = type === undefined ? undefined : kinds[type as keyof typeof kinds];
  return kind === undefined ? readSmsKeyword(body) : { kind, isTwilioDefault: true };
}

async function acknowledge(dependencies: Dependencies, { from }: IncomingSms): Promise<string> {
  const acknowledged = await acknowledgeBySms(dependencies, from);
  return smsAnswers.acknowledgement(acknowledged);
}

/** A stop is in force before anything else is done; a start only when the SMS is new. */
async function takeSms(dependencies: Dependencies, sms: IncomingSms): Promise<string | undefined> {
  const { from, to, body, keyword, sid, receivedAt, form } = sms;
  const { store, brandName } = dependencies;
  const address = { channel: 'sms', address: from } as const;
  const isNewlyStopped =
    keyword?.kind === 'stop' &&
    (await closeAddress(dependencies, { ...address, reason: 'sms-stop', origin: 'twilio', at: receivedAt })).isNew;
  const { isDuplicate } = await takeReply(dependencies, {
    channel: 'sms',
    provider: 'twilio',
    providerMessageId: sid,
    receivedAt,
    fromAddress: from,
    text: body,
    referencedMessageIds: [],
    toAddresses: [to],
    rawBody: Buffer.from(JSON.stringify(form)),
  });
  const by = { by: 'the lead', note: 'START by SMS', at: receivedAt };
  const isLifted =
    keyword?.kind === 'start' && !isDuplicate && (await store.suppressions.liftAddress({ ...address, ...by }));
  if (keyword === undefined || keyword.isTwilioDefault) return undefined;
  if (keyword.kind === 'help') return smsAnswers.help(brandName());
  if (isNewlyStopped) return smsAnswers.stopped(brandName());
  return isLifted ? smsAnswers.started(brandName()) : undefined;
}
