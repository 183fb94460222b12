import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.ts';

const style = `
  body { font: 1.125rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
  main { max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; }
  h1 { font-size: 1.5rem; line-height: 1.3; }
  button { font: inherit; margin: 0 0.5rem 0.75rem 0; padding: 0.6rem 1.4rem; color: #fff; background: #0b4f9c; border: 0; border-radius: 0.3rem; cursor: pointer; }
  button.quiet { color: #0b4f9c; background: #fff; box-shadow: inset 0 0 0 2px #0b4f9c; }
  label { display: flex; align-items: center; gap: 0.75rem; padding: 0.5rem 0; cursor: pointer; }
  label:last-of-type { margin-bottom: 1rem; }
  input { width: 1.4rem; height: 1.4rem; margin: 0; accent-color: #0b4f9c; }
  button:focus-visible, input:focus-visible { outline: 3px solid #f2a100; outline-offset: 3px; }
`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The headers of a page behind a link that is a key: it allows its one style and its forms and nothing from anywhere, and
 * the link must not travel on as a referrer, be kept by caches or be found by search engines.
 */
export const linkPageHeaders = {
  'Content-Security-Policy': policy,
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
} as const;

/** Writes a page that is whole in itself. `body` is HTML, in which all that is not ours is escaped; the rest is text. */
export function linkPage({
  title,
  brandName,
  body,
}: {
  readonly title: string;
  readonly brandName: string;
  readonly body: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${escapeHtml(title)} – ${escapeHtml(brandName)}</title>
  <style>${style}</style>
</head>
<body>
  <main>
    <h1>${escapeHtml(title)}</h1>
    ${body}
  </main>
</body>
</html>
`;
}
