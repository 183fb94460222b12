import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { linkScript } from './link-script.ts';

interface Asset {
  readonly contentType: string;
  readonly content: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Allows the example page what comes from its own server, and nothing inline. */
const ownOriginOnly = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * Serves the form for landing pages: the script at `/embed.js`, and an example of its use at `/embed/example`.
 * The files are read once.
 * @throws the system's error when a file is missing
 */
export function getEmbed(): Router {
  const router = Router();
  for (const [path, asset] of Object.entries(readAssets())) {
    const entityTag = `"${createHash('sha256').update(asset.content).digest('base64url')}"`;
    router.get(path, (_request, response) => {
      response.set({ 'X-Content-Type-Options': 'nosniff', ETag: entityTag, ...asset.headers });
      response.type(asset.contentType).send(asset.content);
    });
    router.all(path, answerMethodNotAllowed('GET', 'HEAD'));
  }
  return router;
}

function readAssets(): Readonly<Record<string, Asset>> {
  const pageFolder = join(import.meta.dirname, 'page');
  const readPageFile = (name: string): string => readFileSync(join(pageFolder, name), 'utf8');
  return {
    '/embed.js': {
      contentType: 'text/javascript; charset=utf-8',
      content: linkScript(join(import.meta.dirname, 'browser', 'embed.js')),
      // Landing pages of any origin include it; five minutes until a new version has reached them all.
      headers: { 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'cross-origin' },
    },
    '/embed/example': {
      contentType: 'text/html; charset=utf-8',
      content: readPageFile('example.html'),
      headers: { 'Cache-Control': 'no-cache', 'Content-Security-Policy': ownOriginOnly },
    },
    '/embed/example.css': {
      contentType: 'text/css; charset=utf-8',
      content: readPageFile('example.css'),
      headers: { 'Cache-Control': 'no-cache' },
    },
  };
}
