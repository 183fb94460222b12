import { Refusal } from '../refusal.ts';

const messages: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'The provided authorization grant is invalid, expired, or revoked',
  403: 'access forbidden',
  404: 'Resource not found',
  413: 'The JSON payload you have included in your request is too large.',
  429: 'too many requests',
};

interface SendGridFault {
  readonly field: string;
  readonly message: string;
}

/** Words an error as SendGrid does (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors). */
export function sendGridRefusal(status: number, fault?: SendGridFault): Refusal {
  const { field, message } = fault ?? { field: null, message: messages[status] ?? 'Internal Server Error' };
  return new Refusal({ status, body: { errors: [{ message, field, help: null }] } });
}
