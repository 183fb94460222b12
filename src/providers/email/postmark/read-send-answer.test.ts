import { describe, expect, it } from '@jest/globals';
import { readSendAnswer } from './read-send-answer.ts';

describe('readSendAnswer', () => {
  it('reads the id of a message that was sent', () => {
    expect(readSendAnswer({ ErrorCode: 0, Message: 'OK', MessageID: 'b7bc2f4a' })).toBe('b7bc2f4a');
  });

  it('refuses an answer that carries an error in a 200', () => {
    expect(() => readSendAnswer({ ErrorCode: 406, Message: 'jane@example.com is inactive' })).toThrow(
      expect.objectContaining({
        message: 'postmark answered 406 with status 200',
        isRetryable: false,
        outcome: 'not-processed',
        detail: 'jane@example.com is inactive',
      }),
    );
  });

  it.each([[{}], ['<html></html>'], [{ ErrorCode: 0 }]])('cannot tell from %j what happened', (answer) => {
    expect(() => readSendAnswer(answer)).toThrow(expect.objectContaining({ name: 'ZodError' }));
  });
});
