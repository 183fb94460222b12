import { describe, expect, it } from '@jest/globals';
import type { EmailSender, OutgoingEmail, SentEmailQuery } from './email-sender.ts';
import {
  describeFailures,
  describeLostAnswers,
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
  /** Whether the vendor may count openings or clicks. */
  readonly isTracked: boolean;
}

/** An e-mail vendor's stand-in, and the adapter that is connected to it. */
export interface EmailVendor extends Pick<FailingVendor, 'failNext'> {
  connect(overrides?: ConnectOverrides): EmailSender;
  /** Connects to the vendor as it is while its records lack what it just took; absent where nothing can be looked up. */
  readonly connectLagging?: (() => EmailSender) | undefined;
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

interface EmailVendorTraits {
  /** Whether refusals are statuses of HTTP. @default true */
  readonly speaksHttp?: boolean;
  /** Whether the vendor can tell what it took. @default true */
  readonly hasLookUp?: boolean;
}

/** States what every sender of e-mail does. */
export function describeEmailSender(
  name: string,
  make: () => EmailVendor,
  { speaksHttp = true, hasLookUp = true }: EmailVendorTraits = {},
): void {
  describe(`${name} as a sender of e-mail`, () => {
    async function taken(changes: Partial<OutgoingEmail> = {}): Promise<TakenEmail | undefined> {
      const vendor = make();
      await vendor.connect().send({ ...email, ...changes });
      return vendor.taken().at(-1);
    }

    it("answers the vendor's id, a new one each time", async () => {
      const sender = make().connect();
      const first = await sender.send(email);
      const second = await sender.send({ ...email, messageId: '<8a41d0c2@ours.example>' });
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

    it('sends names, subjects and texts of any alphabet as they are', async () => {
      const subject = 'Grüße – 你好, Zoë 🙂';
      const text = 'Größe: 3 m² – 你好 🙂';
      const arrived = await taken({ to: { ...email.to, name: 'Zoë Ångström, 王' }, subject, text });
      expect(arrived).toMatchObject({ to: '"Zoë Ångström, 王" <jane.doe@example.com>', subject, text });
    });

    it('has nothing tracked', async () => {
      expect((await taken())?.isTracked).toBe(false);
    });

    it('lets no name and no subject add a header or a recipient', async () => {
      const arrived = await taken({
        to: { address: 'jane.doe@example.com', name: 'Jane" <eve@example.org>, "x\r\nBcc: eve@example.org' },
        subject: 'Hello\r\nBcc: eve@example.org',
      });
      expect(arrived?.to).toMatch(/^"[^"<>\r\n]*" <jane\.doe@example\.com>$/);
      expect(arrived?.subject).toBe('Hello Bcc: eve@example.org');
    });

    it('lets no value of a header begin another header', async () => {
      const arrived = await taken({ headers: { 'X-Campaign': 'spring\r\nX-Added: by-eve' } });
      expect(arrived?.headers['X-Campaign']).toBe('spring X-Added: by-eve');
      expect(arrived?.headers).not.toHaveProperty('X-Added');
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
    if (speaksHttp) describeFailures(failing);
    else describeLostAnswers(failing);
    describeSingleCalls(failing);

    if (hasLookUp) describeLookUp(make);
    else {
      it('cannot look up what it sent, and says so', () => {
        expect(make().connect().findSent).toBeUndefined();
      });
    }
  });
}

/** States what every look-up does. */
function describeLookUp(make: () => EmailVendor): void {
  const sentAfter = (): Date => new Date(Date.now() - 1_000);
  const queryOf = ({ deliveryKey, to }: OutgoingEmail): SentEmailQuery => ({
    deliveryKey,
    to: to.address,
    sentAfter: sentAfter(),
  });

  it('finds an e-mail again by its delivery key, under the id that sending answered', async () => {
    const sender = make().connect();
    const other = { ...email, deliveryKey: `${email.deliveryKey}-2`, messageId: '<1f0a@ours.example>' };
    const unique = { ...email, deliveryKey: `${email.deliveryKey}-1`, messageId: '<9b7e@ours.example>' };
    await sender.send(other);
    const { providerMessageId } = await sender.send(unique);
    await expect(sender.findSent?.find(queryOf(unique))).resolves.toEqual({ kind: 'sent', providerMessageId });
  });

  it('finds an e-mail whose answer was lost', async () => {
    const vendor = make();
    const lost = { ...email, deliveryKey: `${email.deliveryKey}-lost`, messageId: '<77aa@ours.example>' };
    vendor.failNext({ kind: 'drop-answer' });
    await expect(vendor.connect().send(lost)).rejects.toMatchObject({ outcome: 'ambiguous' });
    await expect(vendor.connect().findSent?.find(queryOf(lost))).resolves.toMatchObject({ kind: 'sent' });
  });

  it('does not find what was never sent', async () => {
    const query = { ...queryOf(email), deliveryKey: `${email.deliveryKey}-never` };
    await expect(make().connect().findSent?.find(query)).resolves.toEqual({ kind: 'not-found' });
  });

  it('does not find what the vendor has not indexed yet, and says for how long that may be', async () => {
    const sender = make().connectLagging?.();
    await sender?.send(email);
    await expect(sender?.findSent?.find(queryOf(email))).resolves.toEqual({ kind: 'not-found' });
    expect(sender?.findSent?.lagMs).toBeGreaterThan(0);
  });

  it('throws when the vendor cannot be asked, rather than not to find', async () => {
    const vendor = make();
    const sender = vendor.connect();
    vendor.failNext({ kind: 'status', status: 503 });
    await expect(sender.findSent?.find(queryOf(email))).rejects.toMatchObject({ name: 'ProviderError', status: 503 });
  });
}
