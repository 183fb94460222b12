import { describe, expect, it } from '@jest/globals';
import { smtpError } from './smtp-error.ts';

function replied(response: string): unknown {
  return Object.assign(new Error(`Message failed: ${response}`), {
    code: 'EMESSAGE',
    responseCode: Number.parseInt(response, 10),
    response,
  });
}

describe('smtpError', () => {
  it.each([
    { response: '550 5.1.1 <jane@example.com>: no such user', code: '5.1.1', isRetryable: false },
    { response: '535-5.7.8 Username and Password not accepted', code: '5.7.8', isRetryable: false },
    { response: '554 Rejected', code: '554', isRetryable: false },
    { response: '421 4.7.0 Too many connections', code: '4.7.0', isRetryable: true },
    { response: '452 Try later', code: '452', isRetryable: true },
  ])('takes $response for not done', ({ response, code, isRetryable }) => {
    const error = smtpError({ error: replied(response), wasHandedOver: true });
    expect(error).toMatchObject({ code, isRetryable, outcome: 'not-processed', detail: response });
    expect(error.message).not.toContain('jane');
  });

  it.each([
    { wasHandedOver: true, outcome: 'ambiguous' },
    { wasHandedOver: false, outcome: 'not-processed' },
  ])('takes a connection lost for $outcome when handed over is $wasHandedOver', ({ wasHandedOver, outcome }) => {
    const error = Object.assign(new Error('Connection closed unexpectedly'), { code: 'ECONNECTION', command: 'CONN' });
    expect(smtpError({ error, wasHandedOver })).toMatchObject({ code: 'connection_lost', isRetryable: true, outcome });
  });
});
