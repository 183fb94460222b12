import { Refusal } from '../refusal.ts';

/** Words a refusal as Slack does: a 200 that says `ok: false` (https://docs.slack.dev/apis/web-api#responses). */
export function slackRefusal(error: string): Refusal {
  return new Refusal({ status: 200, body: { ok: false, error } });
}

/** Words an error by its HTTP status; a 429 always says how long to wait (https://docs.slack.dev/apis/web-api/rate-limits). */
export function slackStatusRefusal(status: number): Refusal {
  if (status === 429) {
    return new Refusal({ status, body: { ok: false, error: 'ratelimited' }, headers: { 'Retry-After': '1' } });
  }
  if (status >= 500) {
    return new Refusal({
      status,
      body: { ok: false, error: status === 503 ? 'service_unavailable' : 'internal_error' },
    });
  }
  if (status === 404) return slackRefusal('unknown_method');
  return new Refusal({ status, body: { ok: false, error: status === 401 ? 'not_authed' : 'invalid_form_data' } });
}
