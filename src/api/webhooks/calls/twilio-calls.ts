import { Router, type Request } from 'express';
import twilio from 'twilio';
import type { AlertCall } from '../../../store/ports/alert-store.ts';
import type { Store } from '../../../store/store.ts';
import { declineByPhone } from '../../alerts/decline-by-phone.ts';
import { isPhoneCallEnding, notePhoneCallEnd, pressedKeyName } from '../../alerts/note-phone-call-end.ts';
import { takeLead, type TakeDependencies } from '../../alerts/take-lead.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { ApiError } from '../../api-error.ts';
import { answerMethodNotAllowed } from '../../handle-errors.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { readTwilioForm, type TwilioForm } from '../twilio/read-twilio-form.ts';
import { callAnswers } from './call-answers.ts';

const keyPath = '/webhooks/calls/twilio/:token/key';
const statusPath = '/webhooks/calls/twilio/:token/status';

type Dependencies = Omit<TakeDependencies, 'store'> &
  Pick<ApiDependencies, 'publicUrl' | 'log'> & { readonly store: Store; readonly guard: WebhookGuard };

/** What is said, and whether another key is asked for. */
interface Answer {
  readonly text: string;
  readonly asksAgain?: boolean;
}

/**
 * Serves what Twilio tells of phone calls about urgent leads: which key was pressed (https://www.twilio.com/docs/voice/twiml/gather),
 * and how a call ended (https://www.twilio.com/docs/voice/api/call-resource#statuscallback). The address names the call by a key
 * that nobody can guess, as the link in the SMS does.
 */
export function twilioCalls(dependencies: Dependencies): Router {
  const { store, guard, publicUrl } = dependencies;
  const read = async (request: Request): Promise<TwilioForm & { readonly CallSid: string }> => {
    const form = await readTwilioForm({ ...guard, publicUrl }, request);
    const { CallSid } = form;
    if (CallSid === undefined) throw new ApiError(400, 'invalid_call', 'The body tells of no phone call of Twilio.');
    return { ...form, CallSid };
  };
  const router = Router();
  router.post(keyPath, async (request, response) => {
    const { CallSid, Digits = '' } = await read(request);
    const call = await store.alerts.findCall(request.params.token);
    const { text, asksAgain = false } =
      call === undefined ? { text: callAnswers.unknown } : await hearKey(dependencies, call, CallSid, Digits);
    const twiml = new twilio.twiml.VoiceResponse();
    // Without an address of its own the question is answered where this one was.
    (asksAgain ? twiml.gather({ numDigits: 1 }) : twiml).say(text);
    response.type('text/xml').send(twiml.toString());
  });
  router.post(statusPath, async (request, response) => {
    const { CallSid: providerCallId, CallStatus: status = '', CallDuration } = await read(request);
    const call = await store.alerts.findCall(request.params.token);
    if (call !== undefined && isPhoneCallEnding(status)) {
      const lengthSeconds = status === 'completed' && CallDuration !== undefined ? Number(CallDuration) : undefined;
      await notePhoneCallEnd(store, { call, providerCallId, status, lengthSeconds, at: new Date() });
    }
    response.status(204).end();
  });
  router.all([keyPath, statusPath], answerMethodNotAllowed('POST'));
  return router;
}

async function hearKey(
  dependencies: Dependencies,
  call: AlertCall,
  providerCallId: string,
  key: string,
): Promise<Answer> {
  const { store, log } = dependencies;
  const { alertId, leadId, person } = call;
  if (key !== '1' && key !== '2') return { text: callAnswers.otherKey, asksAgain: true };
  const note = { actionKey: pressedKeyName(providerCallId), leadId, reference: key, at: new Date() };
  await store.performedActions.record(note);
  if (key === '1') {
    const { name, email } = person;
    const taken = await takeLead(dependencies, { alertId, taker: { name, email }, how: 'by phone' });
    return { text: callAnswers.taken(taken, name) };
  }
  const onFailure = (error: unknown): void => log.error({ alertId, error }, 'A lead could not be passed on');
  return { text: callAnswers.declined(await declineByPhone({ ...dependencies, onFailure }, call)) };
}
