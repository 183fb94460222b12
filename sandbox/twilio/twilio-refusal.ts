import { Refusal } from '../refusal.ts';

interface TwilioError {
  readonly code: number;
  readonly message: string;
}

const errors: Readonly<Record<number, TwilioError>> = {
  401: { code: 20003, message: 'Authenticate' },
  404: { code: 20404, message: 'The requested resource was not found' },
  429: { code: 20429, message: 'Too Many Requests' },
  500: { code: 20500, message: 'An internal server error has occurred' },
  503: { code: 20503, message: 'Service Unavailable' },
};

/** Words an error as Twilio does (https://www.twilio.com/docs/api/errors). */
export function twilioRefusal(status: number, told?: TwilioError): Refusal {
  const { code, message } = told ?? errors[status] ?? { code: 20001, message: `Error ${status}` };
  return new Refusal({
    status,
    body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
  });
}
