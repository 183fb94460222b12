/** Vendors wait longer; whoever looks at the page should not. */
const timeoutMs = 15_000;

/** What became of a webhook. */
export interface WebhookOutcome {
  /** In words. */
  readonly outcome: string;
  readonly isDelivered: boolean;
}

/** Sends a JSON webhook to the product, once, and tells what became of it. */
export async function postWebhook(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<WebhookOutcome> {
  const { outcome, isDelivered } = await callWebhook(url, body, { 'Content-Type': 'application/json', ...headers });
  return { outcome, isDelivered };
}

/** Sends a webhook whose answer says something, once. */
export async function callWebhook(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<WebhookOutcome & { readonly answer: string }> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) });
    const answer = await response.text();
    return { outcome: `The webhook answered ${response.status}.`, isDelivered: response.ok, answer };
  } catch {
    return { outcome: 'The webhook could not be reached.', isDelivered: false, answer: '' };
  }
}
