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
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return { outcome: `The webhook answered ${response.status}.`, isDelivered: response.ok };
  } catch {
    return { outcome: 'The webhook could not be reached.', isDelivered: false };
  }
}
