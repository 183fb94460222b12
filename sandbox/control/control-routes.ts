import { Router, type ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { postmarkOutcomes } from '../events/postmark-event.ts';
import { reportEvent } from '../events/report-event.ts';
import { addOwner } from '../hubspot/add-owner.ts';
import { newCrmOwnerSchema } from '../hubspot/crm-owner.ts';
import { noteFrom } from '../hubspot/crm-note.ts';
import { pressButton } from '../slack/press-button.ts';
import { answerPhone, missPhone } from '../twilio/answer-phone.ts';
import { missedStatuses } from '../twilio/phone-call.ts';
import { textAs } from '../twilio/text-as.ts';
import { readRates } from '../rate/rate-guard.ts';
import { replyAsLead } from '../replies/reply-as-lead.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { faultSchema } from '../faults/fault.ts';
import { leadRoutes } from './lead-routes.ts';
import { modelAnswerSchema } from '../model/model-answer.ts';

const eventSchema = z.strictObject({ outcome: z.enum(postmarkOutcomes) });
const replySchema = z.strictObject({ text: z.string().min(1) });
const keysSchema = z.strictObject({ keys: z.string().regex(/^[0-9*#]*$/) });
const missedSchema = z.strictObject({ status: z.enum(missedStatuses) });
const presserSchema = z.strictObject({ name: z.string().min(1), email: z.string().optional() });

/** Serves over HTTP what the Sandbox object offers in the same process. */
export function controlRoutes(parts: SandboxParts): Router {
  const { state, faults, requests, script, replyTarget, rateGuards } = parts;
  const routes = Router();
  routes.get('/faults', (_request, response) => response.json(faults.list()));
  routes.post('/faults', (request, response) => {
    faults.add(faultSchema.parse(request.body));
    response.status(201).json(faults.list());
  });
  routes.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  routes.get('/model-answers', (_request, response) => response.json(script.list()));
  routes.post('/model-answers', (request, response) => {
    script.add(modelAnswerSchema.parse(request.body));
    response.status(201).json(script.list());
  });
  routes.delete('/model-answers', (_request, response) => {
    script.clear();
    response.status(204).end();
  });
  routes.get('/requests', (_request, response) => response.json(requests.list()));
  routes.delete('/requests', (_request, response) => {
    requests.clear();
    response.status(204).end();
  });
  routes.get('/rates', (_request, response) => response.json(readRates(rateGuards)));
  routes.get('/emails', (_request, response) => response.json(state.emails.list()));
  routes.get('/sms-messages', (_request, response) => response.json(state.smsMessages.list()));
  routes.get('/incoming-sms', (_request, response) => response.json(state.incomingSms.list()));
  routes.get('/phone-calls', (_request, response) => response.json(state.phoneCalls.list()));
  routes.get('/chat-posts', (_request, response) => response.json(state.chatPosts.list()));
  routes.get('/contacts', (_request, response) => response.json(state.contacts.list()));
  routes.get('/notes', (_request, response) => response.json(state.notes.list().map(noteFrom)));
  routes.get('/tasks', (_request, response) => response.json(state.tasks.list()));
  routes.get('/zendesk-tickets', (_request, response) => response.json(state.zendeskTickets.list()));
  routes.get('/jira-issues', (_request, response) => response.json(state.jiraIssues.list()));
  routes.get('/owners', (_request, response) => response.json(state.owners.list()));
  routes.post('/owners', (request, response) => {
    response.status(201).json(addOwner(state, newCrmOwnerSchema.parse(request.body)));
  });
  routes.post('/emails/:id/replies', async (request, response) => {
    const { text } = replySchema.parse(request.body);
    const reply = await replyAsLead({ state, target: replyTarget(), emailId: request.params.id, text });
    response.status(201).json(reply);
  });
  routes.post('/sms-messages/:sid/replies', async (request, response) => {
    const { text: body } = replySchema.parse(request.body);
    response.status(201).json(await textAs(parts, request.params.sid, body));
  });
  routes.post('/phone-calls/:sid/answers', async (request, response) => {
    const { keys } = keysSchema.parse(request.body);
    response.status(201).json(await answerPhone(parts, request.params.sid, keys));
  });
  routes.post('/phone-calls/:sid/misses', async (request, response) => {
    const { status } = missedSchema.parse(request.body);
    response.status(201).json(await missPhone(parts, request.params.sid, status));
  });
  routes.post('/chat-posts/:ts/presses', async (request, response) => {
    const presser = presserSchema.parse(request.body);
    response.status(201).json(await pressButton(parts, request.params.ts, presser));
  });
  routes.post('/emails/:id/events', async (request, response) => {
    const { outcome } = eventSchema.parse(request.body);
    const reported = await reportEvent({ state, target: replyTarget(), emailId: request.params.id, outcome });
    response.status(201).json(reported);
  });
  routes.use(leadRoutes(parts));
  routes.use(answerErrors);
  return routes;
}

const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  response.status(400).json({ error: { code: 'invalid_request', message } });
};
