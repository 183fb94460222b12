import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal.ts';

interface HubSpotError {
  readonly status: number;
  readonly category: string;
  readonly message: string;
  /** Further fields of the body. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A fault of one value that was to be written. */
export interface PropertyFault {
  readonly name: string;
  readonly error: string;
  readonly message: string;
}

const errors: Readonly<Record<number, Omit<HubSpotError, 'status'>>> = {
  401: {
    category: 'INVALID_AUTHENTICATION',
    message:
      'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
  },
  403: { category: 'MISSING_SCOPES', message: 'This app lacks the scopes that this endpoint requires.' },
  404: { category: 'OBJECT_NOT_FOUND', message: 'resource not found' },
  423: { category: 'LOCKED', message: 'The record is locked.' },
  429: {
    category: 'RATE_LIMITS',
    message: 'You have reached your ten_secondly_rolling limit.',
    more: { errorType: 'RATE_LIMIT', policyName: 'TEN_SECONDLY_ROLLING' },
  },
};

/** Words an error as HubSpot does (https://developers.hubspot.com/docs/api-reference/error-handling). */
export function hubSpotRefusal({ status, category, message, more = {} }: HubSpotError): Refusal {
  return new Refusal({ status, body: { status: 'error', message, correlationId: randomUUID(), category, ...more } });
}

/** Words an error by its HTTP status. */
export function hubSpotStatusRefusal(status: number): Refusal {
  const error =
    errors[status] ??
    (status >= 500
      ? { category: 'INTERNAL_ERROR', message: 'internal error' }
      : { category: 'VALIDATION_ERROR', message: 'Invalid input JSON' });
  return hubSpotRefusal({ status, ...error });
}

/** Words the refusal of values that cannot be written; HubSpot puts a JSON list into the message. */
export function invalidPropertiesRefusal(faults: readonly PropertyFault[]): Refusal {
  const told = faults.map(({ name, error, message }) => ({
    isValid: false,
    message,
    error,
    name,
    localizedErrorMessage: message,
  }));
  return hubSpotRefusal({
    status: 400,
    category: 'VALIDATION_ERROR',
    message: `Property values were not valid: ${JSON.stringify(told)}`,
    more: {
      errors: faults.map(({ name, error, message }) => ({ message, code: error, context: { propertyName: [name] } })),
    },
  });
}
