import type { FaultList } from './faults/fault-list.ts';
import type { CrmNote } from './hubspot/crm-note.ts';
import type { CrmObject } from './hubspot/crm-object.ts';
import type { ModelScript } from './openai/model-script.ts';
import type { Email } from './postmark/email.ts';
import type { LeadReply } from './replies/lead-reply.ts';
import type { RequestLog } from './requests/request-log.ts';
import type { ChatPost } from './slack/chat-post.ts';
import type { SmsMessage } from './twilio/sms-message.ts';
import type { Vendor } from './vendor.ts';

/** A running sandbox. Its readers answer oldest first. */
export interface Sandbox {
  readonly url: string;
  /** What each vendor's SDK takes for its base URL. */
  readonly baseUrls: Readonly<Record<Vendor, string>>;
  readonly faults: Omit<FaultList, 'take'>;
  readonly model: Omit<ModelScript, 'take'>;
  readonly requests: Omit<RequestLog, 'add'>;
  emails(): readonly Email[];
  smsMessages(): readonly SmsMessage[];
  chatPosts(): readonly ChatPost[];
  contacts(): readonly CrmObject[];
  notes(): readonly CrmNote[];
  tasks(): readonly CrmObject[];
  /** Says where the product's own API is, so that replies can be sent to it. */
  setPublicUrl(publicUrl: string): void;
  /**
   * Sends a reply to an e-mail, in the place of whoever it was sent to, to the product's webhook.
   * @throws Error when there is no such e-mail or no public URL
   */
  replyAsLead(emailId: string, text: string): Promise<LeadReply>;
  /** Cuts all connections, and writes the state file. */
  close(): Promise<void>;
}
