import { describe, expect, it } from '@jest/globals';
import { chooseChannel } from './choose-channel.ts';

const noPhone = 'the lead gave no phone number';
const noAddress = 'the lead gave no e-mail address';
const fixed = (channel: 'email' | 'sms') => ({ channel });
const withAlternative = { channel: 'sms', alternative: { channel: 'email', template: 'letter' } } as const;
const auto = { channel: 'auto' } as const;

describe('chooseChannel', () => {
  it.each([
    ['the channel of the step', fixed('sms'), {}, undefined, 'sms', 'as its step says'],
    ['e-mail, where nothing speaks against it', auto, {}, undefined, 'email', 'as nothing speaks against it'],
    [
      'the channel by which the lead last answered',
      auto,
      {},
      { channel: 'sms', writer: 'lead' },
      'sms',
      'as the lead last answered by it',
    ],
    [
      'the channel by which we last wrote',
      auto,
      {},
      { channel: 'sms', writer: 'we' },
      'sms',
      'as the last message went by it',
    ],
    [
      'the other channel, where the last one is closed',
      auto,
      { sms: noPhone },
      { channel: 'sms', writer: 'lead' },
      'email',
      `since ${noPhone}`,
    ],
    ['SMS, where there is no address', auto, { email: noAddress }, undefined, 'sms', `since ${noAddress}`],
    ['the alternative', withAlternative, { sms: noPhone }, undefined, 'email', `since ${noPhone}`],
    ['no alternative while its own is open', withAlternative, {}, undefined, 'sms', 'as its step says'],
  ] as const)('takes %s', (_title, step, closed, last, channel, because) => {
    expect(chooseChannel({ step, closed, last })).toEqual({ kind: 'send', channel, because });
  });

  it.each([
    ['its only channel is closed', fixed('sms'), { sms: noPhone }, noPhone],
    [
      'its channel and the alternative are closed',
      withAlternative,
      { sms: noPhone, email: noAddress },
      `${noPhone}, and ${noAddress}`,
    ],
    ['every channel is closed', auto, { sms: noPhone, email: noAddress }, `${noAddress}, and ${noPhone}`],
  ] as const)('skips a message when %s', (_title, step, closed, because) => {
    expect(chooseChannel({ step, closed })).toEqual({ kind: 'skip', because });
  });
});
