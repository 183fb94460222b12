import { createHmac } from 'node:crypto';

/** Signs as a HubSpot app does, version 3, for an API that the world calls `https://leads.example`. */
export function authenticatedHubSpot(
  path: string,
  body: unknown,
  secret: string,
): { readonly text: string; readonly headers: Readonly<Record<string, string>> } {
  const text = JSON.stringify(body);
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', secret)
    .update(`POSThttps://leads.example${path}${text}${timestamp}`)
    .digest('base64');
  return { text, headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp } };
}
