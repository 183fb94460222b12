import { Refusal } from '../refusal.ts';

/** Words an error as the REST API does: a list of errors (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm). */
export function salesforceRefusal(
  status: number,
  errorCode: string,
  message: string,
  fields?: readonly string[],
): Refusal {
  return new Refusal({ status, body: [{ message, errorCode, ...(fields && { fields }) }] });
}

/** Words an error as the token endpoint does (RFC 6749, section 5.2). */
export function oauthRefusal(error: string, description: string): Refusal {
  return new Refusal({ status: 400, body: { error, error_description: description } });
}

const errors: Readonly<Record<number, readonly [errorCode: string, message: string]>> = {
  401: ['INVALID_SESSION_ID', 'Session expired or invalid'],
  403: ['INSUFFICIENT_ACCESS', 'insufficient access rights on object id'],
  404: ['NOT_FOUND', 'The requested resource does not exist'],
  429: ['REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'],
  503: ['SERVER_UNAVAILABLE', 'The server is temporarily unavailable'],
};

/** Words an error by its HTTP status. */
export function salesforceStatusRefusal(status: number): Refusal {
  const [errorCode, message] =
    errors[status] ??
    (status >= 500
      ? ['UNKNOWN_EXCEPTION', 'An unexpected error occurred.']
      : ['JSON_PARSER_ERROR', 'Malformed request']);
  return salesforceRefusal(status, errorCode, message);
}
