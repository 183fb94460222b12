import { describe, expect, it } from '@jest/globals';
import { callTwiml } from './call-twiml.ts';

const keyUrl = 'https://leads.example.com/webhooks/calls/twilio/token/key';
const keys = { prompt: 'Press 1.', farewell: 'Goodbye.', token: 'token' };

describe('callTwiml', () => {
  it('asks for one key while it speaks, and says goodbye to who presses none', () => {
    expect(callTwiml({ text: 'Jane Doe.', keys }, keyUrl)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Pause length="1"/>' +
        `<Gather numDigits="1" timeout="8" action="${keyUrl}" method="POST">` +
        '<Say loop="2">Jane Doe. Press 1.</Say></Gather><Say>Goodbye.</Say></Response>',
    );
  });

  it('asks for nothing where nothing can be pressed', () => {
    expect(callTwiml({ text: 'A test.' }, keyUrl)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Pause length="1"/><Say loop="2">A test.</Say></Response>',
    );
  });

  it('lets no word of a lead become TwiML, nor break it', () => {
    const text = '</Say><Dial>+1900</Dial> \u0000\uD800\uFFFE Jöe 😀';
    const twiml = callTwiml({ text, keys }, keyUrl);
    expect(twiml).toContain('&lt;/Say&gt;&lt;Dial&gt;+1900&lt;/Dial&gt;     Jöe 😀 Press 1.');
    expect(twiml).not.toContain('<Dial');
  });
});
