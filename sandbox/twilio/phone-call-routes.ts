import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';
import { callResource } from './call-resource.ts';
import { readPhoneCall } from './read-phone-call.ts';
import { twilioRefusal } from './twilio-refusal.ts';

/** Takes calls, and tells how they stand; Twilio queues what is placed. */
export function phoneCallRoutes({ phoneCalls }: SandboxParts['state']): Router {
  const routes = Router();
  routes.post('/2010-04-01/Accounts/:accountSid/Calls.json', (request, response) => {
    const call = readPhoneCall(request.params.accountSid, request.body);
    phoneCalls.put(call);
    response.status(201).json({ ...callResource(call), status: 'queued' });
  });
  routes.get('/2010-04-01/Accounts/:accountSid/Calls/:sid.json', (request, response) => {
    const call = phoneCalls.get(request.params.sid);
    if (call === undefined) throw twilioRefusal(404);
    response.json(callResource(call));
  });
  return routes;
}
