import { Refusal } from '../refusal.ts';

interface PostmarkError {
  readonly errorCode: number;
  readonly message: string;
}

const errors: Readonly<Record<number, PostmarkError>> = {
  401: { errorCode: 10, message: 'No Account or Server API tokens were supplied in the HTTP headers.' },
  404: { errorCode: 404, message: 'The requested resource does not exist.' },
  422: { errorCode: 300, message: 'Invalid email request.' },
  429: { errorCode: 429, message: 'Rate limit exceeded.' },
  503: { errorCode: 100, message: 'The Postmark API is offline for maintenance.' },
};

/** Words an error as Postmark does (https://postmarkapp.com/developer/api/overview#error-codes). */
export function postmarkRefusal(status: number, told?: PostmarkError): Refusal {
  const { errorCode, message } = told ?? errors[status] ?? { errorCode: 0, message: `Error ${status}.` };
  return new Refusal({ status, body: { ErrorCode: errorCode, Message: message } });
}

/** Words the refusal of an e-mail: 422 with the code 300. */
export function invalidEmailRefusal(message: string): Refusal {
  return postmarkRefusal(422, { errorCode: 300, message });
}
