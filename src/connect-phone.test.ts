import { describe, expect, it } from '@jest/globals';
import type { Config } from './config.ts';
import { connectPhone } from './connect-phone.ts';

const config = {
  twilio: { accountSid: 'AC00000000000000000000000000004711', authToken: 'token', from: '+15550001111' },
  vendorRates: { twilio: 10 },
  publicUrl: 'https://leads.example.com/',
  sandboxed: new Set(),
} as unknown as Config;

/** What is connected, and the turns that its calls take. */
function connect(given: Partial<Config>) {
  const paces: string[] = [];
  const paceOf = (vendor: string, maxPerSecond: number) => {
    paces.push(`${vendor} ${maxPerSecond}`);
    return () => Promise.resolve();
  };
  return { phone: connectPhone({ ...config, ...given }, { paceOf }), paces };
}

describe('connectPhone', () => {
  it('places one call a second, whatever the rate of all requests', () => {
    expect(connect({}).paces).toEqual(['twilio 10', 'twilio-calls 1']);
    expect(connect({ vendorRates: { twilio: 0 } as Config['vendorRates'] }).paces).toEqual([
      'twilio 0',
      'twilio-calls 0',
    ]);
  });

  it('phones nobody where Twilio is not there, or could not tell us which key was pressed', () => {
    const publicUrl = 'http://localhost:3000';
    expect(connect({}).phone).toMatchObject({ isSandboxed: false });
    expect(connect({ twilio: undefined }).phone).toBeUndefined();
    expect(connect({ publicUrl }).phone).toBeUndefined();
    expect(connect({ publicUrl, sandboxed: new Set(['twilio']) }).phone).toMatchObject({ isSandboxed: true });
  });
});
