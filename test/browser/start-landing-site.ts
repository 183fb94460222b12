import express from 'express';
import { serveApp, type ServedApp } from './serve-app.ts';

/** A site that is not ours. */
export interface LandingSite extends ServedApp {
  /** The page that it answers with. */
  html: string;
}

/** Serves one page at every address, under the Content-Security-Policy given. */
export async function startLandingSite(contentSecurityPolicy: () => string): Promise<LandingSite> {
  const app = express();
  const landing = { ...(await serveApp(app)), html: '' };
  app.use((_request, response) => {
    response.set('Content-Security-Policy', contentSecurityPolicy()).type('html').send(landing.html);
  });
  return landing;
}
