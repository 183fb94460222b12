/** @typedef {{ key: string, content: string, body: string }} Fill one filled form; by its content a change is noticed */
/** @typedef {{ status: number, isTaken?: boolean, code?: string, message?: string, submissionId?: string, retryAfterMs?: number }} Answer */

const maxRetries = 3;
const maxWaitMs = 10_000;
const answerTimeoutMs = 20_000;

// Leads go to where the script came from.
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const endpoint = new URL('webhooks/leads/form', src);

/** Makes the key by which the API knows a fill that it has already; `randomUUID` is missing on pages without https. */
export function makeKey() {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(5)).join('-');
}

/**
 * Sends a fill; again, after 1, 2 and 4 s or what Retry-After asks for, when a wait may help.
 * @param {Fill} fill
 */
export async function sendFill(fill) {
  for (let retries = 0; ; retries += 1) {
    const answer = await callApi(fill);
    const mayPass = [0, 502, 503, 504].includes(answer.status);
    const backOffMs = mayPass ? 1000 * 2 ** retries * (1 + Math.random() / 4) : Infinity;
    const waitMs = mayPass || answer.status === 429 ? (answer.retryAfterMs ?? backOffMs) : Infinity;
    if (retries === maxRetries || waitMs > maxWaitMs) return answer;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/**
 * @param {Fill} fill
 * @returns {Promise<Answer>} with status 0 when the API was not reached
 */
async function callApi({ key, body }) {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body,
      // Outlives a page that is left at once; browsers take 64 KiB in this way.
      keepalive: body.length < 20_000,
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    const { error, submissionId } = await response.json().catch(() => ({}));
    // Our API gives seconds; of a date (RFC 9110, 10.2.3), as a proxy may give it, nothing is made.
    const seconds = parseInt(response.headers.get('Retry-After') ?? '', 10);
    const retryAfterMs = seconds >= 0 ? seconds * 1000 : undefined;
    return { ...error, status: response.status, isTaken: response.ok, submissionId, retryAfterMs };
  } catch {
    return { status: 0 };
  }
}
