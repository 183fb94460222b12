import { fileURLToPath } from 'node:url';
import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { replyAsLead } from '../replies/reply-as-lead.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import { pressButton } from '../slack/press-button.ts';
import { answerPhone, missPhone } from '../twilio/answer-phone.ts';
import { textAs } from '../twilio/text-as.ts';
import { renderPage } from './render-page.ts';

const stylesheetPath = fileURLToPath(new URL('./page.css', import.meta.url));
const scriptPath = fileURLToPath(new URL('./page.js', import.meta.url));

/** The project may lie in a folder whose name begins with a dot. */
const sendOptions = { dotfiles: 'allow' } as const;

/** Nothing but the page's own script runs; what stands in e-mails may have styles and pictures. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src https: data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const replyFormSchema = z.looseObject({ text: z.string().trim().min(1) });
/** `missed`: nobody picks up. */
const answerFormSchema = z.looseObject({ keys: z.string().regex(/^(?:[0-9*#]*|missed)$/) });
const pressFormSchema = z.looseObject({ name: z.string().trim().min(1), email: z.string().trim().default('') });

type Parts = Pick<SandboxParts, 'state' | 'replyTarget' | 'twilioAuthToken' | 'slackSigningSecret' | 'ownUrl'>;

/** Serves the page that people open, and takes its forms. */
export function pageRoutes(parts: Parts): Router {
  const { state, replyTarget } = parts;
  const routes = Router();
  routes.get('/', (_request, response) => {
    const canReply = replyTarget().publicUrl !== undefined;
    response
      .set({ 'Content-Security-Policy': contentSecurityPolicy, 'Cache-Control': 'no-store' })
      .send(renderPage(state, canReply));
  });
  routes.get('/page.css', (_request, response) => response.sendFile(stylesheetPath, sendOptions));
  routes.get('/page.js', (_request, response) => response.sendFile(scriptPath, sendOptions));
  routes.use(express.urlencoded({ extended: false }));
  routes.post('/emails/:id/replies', async (request, response) => {
    const form = readForm(request, response, replyFormSchema);
    if (form === undefined) return;
    const { id } = request.params;
    await replyAsLead({ state, target: replyTarget(), emailId: id, text: form.text });
    response.redirect(303, `/#email-${id}`);
  });
  routes.post('/sms-messages/:sid/replies', async (request, response) => {
    const form = readForm(request, response, replyFormSchema);
    if (form === undefined) return;
    await textAs(parts, request.params.sid, form.text);
    response.redirect(303, `/#sms-${request.params.sid}`);
  });
  routes.post('/phone-calls/:sid/answers', async (request, response) => {
    const form = readForm(request, response, answerFormSchema);
    if (form === undefined) return;
    const { sid } = request.params;
    await (form.keys === 'missed' ? missPhone(parts, sid, 'no-answer') : answerPhone(parts, sid, form.keys));
    response.redirect(303, `/#call-${sid}`);
  });
  routes.post('/chat-posts/:ts/presses', async (request, response) => {
    const form = readForm(request, response, pressFormSchema);
    if (form === undefined) return;
    await pressButton(parts, request.params.ts, form);
    response.redirect(303, `/#chat-${request.params.ts}`);
  });
  return routes;
}

/** Browsers say where a form was sent from; other sites' pages must not reply in anybody's name. */
function readForm<Form>(request: Request, response: Response, schema: z.ZodType<Form>): Form | undefined {
  const site = request.get('sec-fetch-site') ?? 'same-origin';
  const form = schema.safeParse(request.body);
  if (site === 'same-origin' && form.success) return form.data;
  response.status(400).type('text').send('This reply was not sent: it is empty or comes from another page.');
  return undefined;
}
