import { describe, expect, it } from '@jest/globals';
import type { EmailSender, OutgoingEmail } from './email-sender.ts';
import {
  describeFailures,
  describeSingleCalls,
  type ConnectOverrides,
  type FailingVendor,
} from './provider-failures.contract.ts';

/** An e-mail as the vendor took it. */
interface TakenEmail {
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The key as it can be put together again from what the vendor keeps. */
  readonly deliveryKey: string;
}

/** An e-mail vendor's stand-in, and the adapter that is connected to it. */
export interface EmailVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): EmailSender;
  /** Oldest first. */
  taken(): readonly TakenEmail[];
  readonly credentials: readonly string[];
}

const email: OutgoingEmail = {
  from: { address: 'sam@ours.example', name: 'Sam of Ours' },
  to: { address: 'jane.doe@example.com', name: 'Jane Doe' },
  replyTo: { address: 'reply+a1b2@ours.example', name: 'Sam of Ours' },
  subject: 'Your demo, Jane',
  text: 'Hello Jane,\n\nshall we talk on Tuesday?',
  html: '<p>Hello Jane,</p>',
  messageId: '<3f0c8f6e@ours.example>',
  headers: { 'Auto-Submitted': 'auto-generated', 'In-Reply-To': '<first@example.com>' },
  deliveryKey:
    '0b8e8c39-6d0c-4c5d-9d5f-0d6a4b0a3f11:7f0f3d1e-3a52-4c8c-8a44-5a6f2f1f9c22:second-follow-up-with-case-study',
};

/** States what every sender of e-mail does. */
export function describeEmailSender(name: string, make: () => EmailVendor): void {
  describe(`${name} as a sender of e-mail`, () => {
    async function taken(changes: Partial<OutgoingEmail> = {}): Promise<TakenEmail | undefined> {
      const vendor = make();
      await vendor.connect().send({ ...email, ...changes });
      return vendor.taken().at(-1);
    }

    it("answers the vendor's id, a new one each time", async () => {
      const sender = make().connect();
      const [first, second] = [await sender.send(email), await sender.send(email)];
      expect(first.providerMessageId).not.toBe('');
      expect(second.providerMessageId).not.toBe(first.providerMessageId);
    });

    it('sends every part of the e-mail', async () => {
      const arrived = await taken();
      expect(arrived).toMatchObject({ subject: email.subject, text: email.text, html: email.html });
      expect(arrived?.from).toBe('"Sam of Ours" <sam@ours.example>');
      expect(arrived?.to).toBe('"Jane Doe" <jane.doe@example.com>');
      expect(arrived?.replyTo).toBe('"Sam of Ours" <reply+a1b2@ours.example>');
    });

    it('keeps our own Message-ID and the further headers', async () => {
      expect((await taken())?.headers).toMatchObject({ ...email.headers, 'Message-ID': email.messageId });
    });

    it('carries the delivery key so that it can be found again', async () => {
      expect((await taken())?.deliveryKey).toBe(email.deliveryKey);
    });

    it('lets no name and no subject add a header or a recipient', async () => {
      const arrived = await taken({
        to: { address: 'jane.doe@example.com', name: 'Jane" <eve@example.org>, "x\r\nBcc: eve@example.org' },
        subject: 'Hello\r\nBcc: eve@example.org',
      });
      expect(arrived?.to).toMatch(/^"[^"<>\r\n]*" <jane\.doe@example\.com>$/);
      expect(arrived?.subject).toBe('Hello Bcc: eve@example.org');
    });

    it('refuses an address that is more than one', async () => {
      const sent = make()
        .connect()
        .send({ ...email, to: { address: 'jane.doe@example.com, eve@example.org' } });
      await expect(sent).rejects.toMatchObject({ name: 'ProviderError', isRetryable: false, outcome: 'not-processed' });
    });

    const failing = (): FailingVendor & { countDone(): number } => {
      const vendor = make();
      return {
        failNext: (failure) => vendor.failNext(failure),
        call: (overrides) => vendor.connect(overrides).send(email),
        countDone: () => vendor.taken().length,
        secrets: [...vendor.credentials, 'jane', 'Jane', 'demo'],
      };
    };
    describeFailures(failing);
    describeSingleCalls(failing);
  });
}
