import proto from '@temporalio/proto';
import type { ChatPost } from '../../sandbox/slack/chat-post.ts';
import type { PhoneCall } from '../../sandbox/twilio/phone-call.ts';
import type { Alert } from '../../src/store/ports/alert-store.ts';
import { fastForward } from '../temporal/fast-forward.ts';
import { janeDoe } from './lead-driver.ts';
import { untilTrue } from './until-true.ts';
import type { UsedSystem } from './use-system.ts';

/** What tests of urgent leads do and look at. */
interface UrgentLeads {
  /** Lets an urgent lead come, known in SMS by its company, and answers its id. */
  readonly submitUrgent: (company: string) => Promise<string>;
  readonly alertOf: (leadId: string) => Promise<Alert>;
  readonly smsAbout: (company: string) => string[];
  /** The alert about a lead in the team's chat. */
  readonly chatAlert: (company: string) => ChatPost | undefined;
  /** Waits until a phone rings about a lead. */
  readonly untilPhoned: (company: string, phone: string) => Promise<PhoneCall>;
  readonly untilCalled: (leadId: string, phone: string) => Promise<void>;
  readonly linkTo: (leadId: string, phone: string) => Promise<{ readonly url: string; readonly callId: string }>;
  /** Presses the button of the page that a person was sent, and answers what it shows then. */
  readonly take: (leadId: string, phone: string) => Promise<string>;
  readonly told: (leadId: string, type: string) => Promise<string[]>;
  /** All that the history of a lead's run holds, payloads included. */
  readonly toldTemporal: (leadId: string) => Promise<string>;
  readonly skip: (leadId: string, durationMs: number) => Promise<void>;
}

/** Makes them for the system of a test file. */
export function urgentLeads(used: UsedSystem): UrgentLeads {
  async function submitUrgent(company: string): Promise<string> {
    const message = 'We need pricing today, please call me.';
    const email = `${company}@example.com`;
    const lead = { ...janeDoe, email, company, message, leadData: { source: 'demo_request' } };
    return (await used.drive.submit(lead)).leadId;
  }

  async function alertOf(leadId: string): Promise<Alert> {
    const alert = (await used.system.store.alerts.list({ limit: 200 })).find((one) => one.leadId === leadId);
    if (alert === undefined) throw new Error('There is no alert');
    return alert;
  }

  function smsAbout(company: string): string[] {
    const about = used.system.sandbox.smsMessages().filter(({ body }) => body.includes(company));
    return about.map(({ to, body }) => `${to} ${body.includes(' has it: ') ? body : 'alert'}`);
  }

  function chatAlert(company: string): ChatPost | undefined {
    return used.system.sandbox
      .chatPosts()
      .find(({ text }) => text.includes(`Engineer, ${company}`) || text.includes(`, ${company} ·`));
  }

  async function untilPhoned(company: string, phone: string): Promise<PhoneCall> {
    const find = (): PhoneCall | undefined =>
      used.system.sandbox.phoneCalls().find(({ to, said }) => to === phone && said.includes(company));
    await untilTrue(() => Promise.resolve(find() !== undefined));
    const call = find();
    if (call === undefined) throw new Error('No phone rings');
    return call;
  }

  async function untilCalled(leadId: string, phone: string): Promise<void> {
    await untilTrue(async () => {
      const sent = (await used.drive.timeline(leadId)).filter(({ data }) => data?.['to'] === 'on-call-sms');
      const { calls } = sent.length === 0 ? { calls: [] } : await alertOf(leadId);
      return calls.some(({ person, hop }) => person.phone === phone && sent.some(({ data }) => data?.['hop'] === hop));
    });
  }

  async function linkTo(leadId: string, phone: string): Promise<{ readonly url: string; readonly callId: string }> {
    const call = (await alertOf(leadId)).calls.find(({ person }) => person.phone === phone);
    const callId = call?.callId ?? '';
    return { url: `${used.system.url}/alerts/${used.system.store.alerts.tokenOf(callId)}`, callId };
  }

  async function take(leadId: string, phone: string): Promise<string> {
    const { url, callId } = await linkTo(leadId, phone);
    if (!(await (await fetch(url)).text()).includes(callId)) throw new Error('The page does not name the call');
    return (await fetch(url, { method: 'POST', body: new URLSearchParams({ call: callId }) })).text();
  }

  async function told(leadId: string, type: string): Promise<string[]> {
    return (await used.drive.timeline(leadId)).filter((event) => event.type === type).map(({ summary }) => summary);
  }

  async function toldTemporal(leadId: string): Promise<string> {
    const history = await used.system.client.workflow.getHandle(`lead:${leadId}`).fetchHistory();
    return Buffer.from(proto.temporal.api.history.v1.History.encode(history).finish()).toString('latin1');
  }

  function skip(leadId: string, durationMs: number): Promise<void> {
    return fastForward(used.system.client, `lead:${leadId}`, durationMs);
  }

  return {
    submitUrgent,
    alertOf,
    smsAbout,
    chatAlert,
    untilPhoned,
    untilCalled,
    linkTo,
    take,
    told,
    toldTemporal,
    skip,
  };
}
