import { Router } from 'express';
import type { SandboxParts } from '../sandbox-parts.ts';

/** Serves the page. */
export function pageRoutes({ state }: SandboxParts): Router {
  const routes = Router();
  routes.get('/', (_request, response) => response.json({ emails: state.emails.list() }));
  return routes;
}
