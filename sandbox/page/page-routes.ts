import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { z } from 'zod';
import { replyAsLead } from '../replies/reply-as-lead.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
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

/** Serves the page that people open, and takes its form. */
export function pageRoutes({ state, replyTarget }: Pick<SandboxParts, 'state' | 'replyTarget'>): Router {
  const routes = Router();
  routes.get('/', (_request, response) => {
    const canReply = replyTarget().publicUrl !== undefined;
    response
      .set({ 'Content-Security-Policy': contentSecurityPolicy, 'Cache-Control': 'no-store' })
      .send(renderPage(state, canReply));
  });
  routes.get('/page.css', (_request, response) => response.sendFile(stylesheetPath, sendOptions));
  routes.get('/page.js', (_request, response) => response.sendFile(scriptPath, sendOptions));
  routes.post('/emails/:id/replies', express.urlencoded({ extended: false }), async (request, response) => {
    // Browsers say where a form was sent from; other sites' pages must not reply in a lead's name.
    const site = request.get('sec-fetch-site') ?? 'same-origin';
    const form = replyFormSchema.safeParse(request.body);
    if (site !== 'same-origin' || !form.success) {
      response.status(400).type('text').send('This reply was not sent: it is empty or comes from another page.');
      return;
    }
    const { id } = request.params;
    await replyAsLead({ state, target: replyTarget(), emailId: id, text: form.data.text });
    response.redirect(303, `/#email-${id}`);
  });
  return routes;
}
