import { Refusal } from '../refusal.ts';

const messages: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Forbidden',
  402: 'Request Failed',
  404: 'Domain not found',
  413: 'Request Entity Too Large',
  429: 'This domain is not allowed to send: account-requests-per-sec limit exceeded, try again after 1 seconds',
};

/** Words an error as Mailgun does, a 401 as a bare string (https://documentation.mailgun.com/docs/mailgun/api-reference/mg-responses). */
export function mailgunRefusal(status: number, message = messages[status] ?? 'Internal Server Error'): Refusal {
  return new Refusal({ status, body: status === 401 ? message : { message } });
}
