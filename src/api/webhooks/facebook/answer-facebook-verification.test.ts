import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiError } from '../../api-error.ts';
import { answerFacebookVerification } from './answer-facebook-verification.ts';

const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'our token' };

describe('answerFacebookVerification', () => {
  it('answers the bare challenge to whoever knows the token', () => {
    expect(answerFacebookVerification(asked, 'our token')).toBe('1158201444');
  });

  it.each([
    { title: 'a wrong token', query: { ...asked, 'hub.verify_token': 'theirs' } },
    { title: 'an empty token', query: { ...asked, 'hub.verify_token': '' } },
    { title: 'a token given twice', query: { ...asked, 'hub.verify_token': ['our token', 'our token'] } },
    { title: 'no token', query: { 'hub.mode': 'subscribe', 'hub.challenge': '1' } },
    { title: 'no query', query: undefined },
  ])('refuses $title', ({ query }) => {
    expect(() => answerFacebookVerification(query, 'our token')).toThrow(
      expect.objectContaining({ status: 403, code: 'wrong_verify_token' }),
    );
  });

  it.each([
    { title: 'markup', change: { 'hub.challenge': '<script>alert(1)</script>' } },
    { title: 'digits and a line break', change: { 'hub.challenge': '12\n' } },
    { title: 'digits of other scripts', change: { 'hub.challenge': '١٢٣' } },
    { title: 'nothing', change: { 'hub.challenge': undefined } },
    { title: 'a challenge given twice', change: { 'hub.challenge': ['1', '2'] } },
    { title: 'another mode', change: { 'hub.mode': 'unsubscribe' } },
  ])('echoes no $title', ({ change }) => {
    expect(() => answerFacebookVerification({ ...asked, ...change }, 'our token')).toThrow(
      expect.objectContaining({ status: 400, code: 'invalid_verification' }),
    );
  });

  it.each([undefined, ''])('is not to be had without a token of ours (%j)', (token) => {
    expect(() => answerFacebookVerification({ ...asked, 'hub.verify_token': '' }, token)).toThrow(
      expect.objectContaining({ status: 401, code: 'not_configured' }),
    );
  });

  it('throws nothing but its own errors, whatever is asked', () => {
    fc.assert(
      fc.property(fc.anything(), (query) => {
        expect(() => answerFacebookVerification(query, 'our token')).toThrow(ApiError);
      }),
    );
  });
});
