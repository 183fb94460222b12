import { escapeHtml } from '../link-page/escape-html.ts';
import { linkPage } from '../link-page/link-page.ts';

/** What the page of a confirmation link says. */
export type ConfirmationPageState = 'asks' | 'confirmed' | 'unknown';

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
  return linkPage({ title, brandName, body: body(escapeHtml(brandName)) });
}
