import { createMailgunSender } from '../../src/providers/email/mailgun/mailgun-sender.ts';
import { createPostmarkSender } from '../../src/providers/email/postmark/postmark-sender.ts';
import { createSendGridSender } from '../../src/providers/email/sendgrid/sendgrid-sender.ts';
import { createTwilioSender } from '../../src/providers/sms/twilio/twilio-sender.ts';
import { emailLine, lookUpLagMs, smsLine, type LineParts, type SendLine } from './send-line.ts';

/** A provider, and how a line through its real SDK is made. */
export interface LookedUpProvider {
  readonly vendor: 'postmark' | 'mailgun' | 'sendgrid' | 'twilio';
  readonly open: (parts: LineParts) => SendLine;
}

/** The providers that can be asked what they took. */
export const providersWithLookUp: readonly LookedUpProvider[] = [
  {
    vendor: 'postmark',
    open(parts: LineParts): SendLine {
      const { postmark: baseUrl } = parts.sandbox.baseUrls;
      return emailLine(parts, createPostmarkSender({ serverToken: 'token', baseUrl, lookUpLagMs }));
    },
  },
  {
    vendor: 'mailgun',
    open(parts: LineParts): SendLine {
      const { mailgun: baseUrl } = parts.sandbox.baseUrls;
      return emailLine(parts, createMailgunSender({ apiKey: 'key', domain: 'ours.example', baseUrl, lookUpLagMs }));
    },
  },
  {
    vendor: 'sendgrid',
    open(parts: LineParts): SendLine {
      const { sendgrid: baseUrl } = parts.sandbox.baseUrls;
      return emailLine(parts, createSendGridSender({ apiKey: 'SG.key', hasActivity: true, baseUrl, lookUpLagMs }));
    },
  },
  {
    vendor: 'twilio',
    open(parts: LineParts): SendLine {
      const { twilio: baseUrl } = parts.sandbox.baseUrls;
      const account = { accountSid: 'AC1', authToken: 'token', from: '+15550001111' };
      return smsLine(parts, createTwilioSender({ ...account, baseUrl, lookUpLagMs }));
    },
  },
];
