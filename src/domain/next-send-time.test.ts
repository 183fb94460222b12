import { describe, expect, it } from '@jest/globals';
import { humanDelayMs } from './human-delay.ts';
import { nextSendTime } from './next-send-time.ts';

const now = new Date('2025-03-04T05:06:07Z');
const delays = { personal: { fromMs: 180_000, toMs: 420_000 } };

describe('nextSendTime', () => {
  it('sends an automatic message at once', () => {
    expect(nextSendTime({ step: { voice: 'automatic' }, seed: 's', now, delays })).toEqual({
      at: now,
      because: 'it is an automatic message, which goes out at once',
    });
  });

  it('lets a personal message wait for its human delay, and says how long that is', () => {
    const { at, because } = nextSendTime({ step: { voice: 'personal' }, seed: 's', now, delays });
    const delayMs = humanDelayMs({ voice: 'personal', seed: 's', range: delays.personal });
    expect(at.getTime()).toBe(now.getTime() + delayMs);
    expect(because).toMatch(/^a personal message takes as long as a person would need, here [3-7] min \d+ s$/);
  });

  it('names seconds alone when the delay is shorter than a minute', () => {
    const short = { personal: { fromMs: 20_000, toMs: 20_000 } };
    expect(nextSendTime({ step: { voice: 'personal' }, seed: 's', now, delays: short }).because).toMatch(/here 20 s$/);
  });
});
