import { randomBytes } from 'node:crypto';
import { Refusal } from '../refusal.ts';

interface GraphError {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly type?: string;
  readonly subcode?: number;
  readonly isTransient?: boolean;
}

/** Words an error as the Graph API does (https://developers.facebook.com/docs/graph-api/guides/error-handling). */
export function facebookRefusal(error: GraphError): Refusal {
  const { status, code, message, type = 'OAuthException', subcode, isTransient } = error;
  return new Refusal({
    status,
    body: {
      error: {
        message,
        type,
        code,
        ...(subcode !== undefined && { error_subcode: subcode }),
        ...(isTransient !== undefined && { is_transient: isTransient }),
        fbtrace_id: randomBytes(8).toString('base64url'),
      },
    },
  });
}

/** Refuses an id that is nothing, or nothing that the token may see: Graph does not tell these apart. */
export function unknownObjectRefusal(id: string): Refusal {
  return facebookRefusal({
    status: 400,
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  });
}

const errors: Readonly<Record<number, Omit<GraphError, 'status'>>> = {
  401: { code: 190, message: 'Error validating access token: the session has been invalidated.' },
  403: { code: 10, message: '(#10) Application does not have permission for this action' },
  404: { code: 2500, message: 'Unknown path components' },
  429: { code: 4, message: '(#4) Application request limit reached', isTransient: true },
};

/** Words an error by its HTTP status. */
export function facebookStatusRefusal(status: number): Refusal {
  const error =
    errors[status] ??
    (status >= 500
      ? { code: 2, message: 'An unexpected error has occurred. Please retry your request later.', isTransient: true }
      : { code: 100, message: '(#100) Invalid parameter' });
  return facebookRefusal({ status, ...error });
}
