import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';

/** Serves Twilio's account, to which every number belongs; what it gets goes to the product, where that is known. */
export function twilioAccountRoutes(replyTarget: SandboxParts['replyTarget']): Router {
  const routes = Router();
  routes.get('/2010-04-01/Accounts/:sid.json', ({ params: { sid } }, response) => {
    response.json({ sid, friendly_name: 'Sandbox', status: 'active', type: 'Full' });
  });
  routes.get('/2010-04-01/Accounts/:sid/IncomingPhoneNumbers.json', (request, response) => {
    const { publicUrl } = replyTarget();
    const number = {
      phone_number: request.query['PhoneNumber'],
      sms_url: publicUrl === undefined ? '' : `${publicUrl}/webhooks/replies/twilio`,
      sms_method: 'POST',
      capabilities: { voice: true, sms: true, mms: true },
    };
    response.json({ incoming_phone_numbers: [number], page: 0, page_size: 50 });
  });
  return routes;
}
