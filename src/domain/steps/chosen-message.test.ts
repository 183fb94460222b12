import { describe, expect, it } from '@jest/globals';
import type { MessageStep } from '../sequence.ts';
import { chosenMessage } from './chosen-message.ts';

const common = { id: 'hello', kind: 'message', voice: 'personal', template: 'letter' } as const;
const draft = { frame: 'frame', brief: 'Say hello.' };
const auto: MessageStep = { ...common, channel: 'auto', smsTemplate: 'note', draft };
const byEmail: MessageStep = { ...common, channel: 'email', alternative: { channel: 'sms', template: 'note' } };

describe('chosenMessage', () => {
  it.each([
    ['auto by e-mail, with its draft', auto, 'email', { channel: 'email', template: 'letter', draft }],
    ['auto by SMS, without a draft', auto, 'sms', { channel: 'sms', template: 'note' }],
    ['a step by its alternative', byEmail, 'sms', { channel: 'sms', template: 'note' }],
    ['a step by its own channel where none was chosen', byEmail, undefined, { channel: 'email', template: 'letter' }],
  ] as const)('answers %s', (_title, step, channel, expected) => {
    expect(chosenMessage(step, channel)).toEqual({ id: 'hello', voice: 'personal', ...expected });
  });

  it('throws where the step has no template for the channel', () => {
    expect(() => chosenMessage({ ...common, channel: 'email' }, 'sms')).toThrow('no template for the channel sms');
  });
});
