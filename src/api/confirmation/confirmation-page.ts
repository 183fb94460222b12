import { createHash } from 'node:crypto';

/** What the page of a confirmation link says. */
export type ConfirmationPageState = 'asks' | 'confirmed' | 'unknown';

const style = `
  body { font: 1.125rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
  main { max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; }
  h1 { font-size: 1.5rem; line-height: 1.3; }
  button { font: inherit; padding: 0.6rem 1.4rem; color: #fff; background: #0b4f9c; border: 0; border-radius: 0.3rem; cursor: pointer; }
  button:focus-visible { outline: 3px solid #f2a100; outline-offset: 3px; }
`;

/** Allows the page its one style and its one form, and nothing from anywhere. */
export const confirmationPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const texts: Readonly<
  Record<ConfirmationPageState, { readonly title: string; readonly body: (brand: string) => string }>
> = {
  asks: {
    title: 'Please confirm your e-mail address',
    body: (
      brand,
    ) => `<p>With this button you tell ${brand} that the address is yours and that we may write to you there.</p>
    <form method="post"><button type="submit">Confirm my address</button></form>
    <p>If you would rather not, close this page: nothing has changed.</p>`,
  },
  confirmed: {
    title: 'Thank you, your address is confirmed',
    body: (brand) => `<p>${brand} knows now that it is yours. You can close this page.</p>`,
  },
  unknown: {
    title: 'This link is not known',
    body: (brand) =>
      `<p>Perhaps a part of it was lost on the way. Please open it again from the e-mail that ${brand} sent you.</p>`,
  },
};

/** Writes the page: whole in itself, and without a word about the person. */
export function confirmationPage(state: ConfirmationPageState, brandName: string): string {
  const { title, body } = texts[state];
  const brand = escapeHtml(brandName);
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title} – ${brand}</title>
  <style>${style}</style>
</head>
<body>
  <main>
    <h1>${title}</h1>
    ${body(brand)}
  </main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
