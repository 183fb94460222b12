import type { TimelineEventType } from '../../src/domain/timeline-event.ts';
import type { TestSystem } from './start-system.ts';

/** A timeline event as the API tells it. */
interface ToldEvent {
  readonly at: string;
  readonly type: TimelineEventType;
  readonly summary: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface ToldLead {
  readonly stage: string;
  readonly status: string;
  readonly intent: string | null;
  readonly score: number | null;
  readonly tags: readonly string[];
  readonly sequence: { readonly name: string; readonly state: string } | null;
  readonly owner: {
    readonly rep: string;
    readonly name: string;
    readonly email: string;
    readonly origin: string;
  } | null;
  readonly nextStep: { readonly what: string; readonly at: string; readonly because: string } | null;
}

export const janeDoe = {
  email: 'jane.doe@example.com',
  firstName: 'Jane',
  lastName: 'Doe',
  phone: '+15551234567',
  company: 'Example Corp',
  jobTitle: 'Platform Engineer',
  message: 'Looking for reading on our cluster costs.',
  leadData: {
    source: 'content_download_kubernetes_guide',
    medium: 'paid_search',
    campaign: 'q4_enterprise_focus',
    pageURL: 'https://example.com/guides/kubernetes-cost-optimization',
    submissionTimestamp: '2023-10-27T10:00:00Z',
  },
};

const pollIntervalMs = 25;
const patienceMs = 40_000;

type LeadRoute = 'send-now' | 'resolve' | 'pause' | 'resume' | 'skip' | 'take-over' | 'move' | 'start';

/** What a person does to the system from outside: submit, look, reply, command. */
export interface LeadDriver {
  submit(lead: unknown): Promise<{ readonly leadId: string; readonly submissionId: string }>;
  lead(leadId: string): Promise<ToldLead>;
  timeline(leadId: string): Promise<ToldEvent[]>;
  /** Waits for the timeline to tell this, and answers the whole of it. */
  untilTold(leadId: string, type: TimelineEventType, times?: number): Promise<ToldEvent[]>;
  reply(fromAddress: string, extra?: Readonly<Record<string, unknown>>): Promise<Response>;
  command(leadId: string, name: LeadRoute, body?: unknown): Promise<Response>;
  /** Posts to any other path of the operators' API. */
  post(path: string, body?: unknown): Promise<Response>;
}

/** Drives a system over HTTP alone. */
export function driveLeads({ url, apiToken }: Pick<TestSystem, 'url' | 'apiToken'>): LeadDriver {
  const authorization = `Bearer ${apiToken}`;
  const read = async <Answer>(path: string): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, { headers: { authorization } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as Answer;
  };
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body ?? {}),
    });
  const timeline = async (leadId: string): Promise<ToldEvent[]> =>
    (await read<{ events: ToldEvent[] }>(`/api/leads/${leadId}/timeline`)).events;
  return {
    async submit(lead) {
      const response = await post('/webhooks/leads/form', lead);
      if (!response.ok) throw new Error(`The form answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as { leadId: string; submissionId: string };
    },
    lead: (leadId) => read<ToldLead>(`/api/leads/${leadId}`),
    timeline,
    async untilTold(leadId, type, times = 1) {
      const giveUpAt = Date.now() + patienceMs;
      for (;;) {
        const events = await timeline(leadId);
        if (events.filter((event) => event.type === type).length >= times) return events;
        if (Date.now() > giveUpAt) {
          throw new Error(`No ${type} (${times}) in: ${events.map((event) => event.type).join(', ')}`);
        }
        await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
      }
    },
    reply: (fromAddress, extra) =>
      post('/webhooks/replies/postmark', {
        MessageID: crypto.randomUUID(),
        FromFull: { Email: fromAddress, Name: '' },
        Subject: 'Re: your message',
        TextBody: 'Thanks, let us talk.',
        StrippedTextReply: 'Thanks, let us talk.',
        Headers: [],
        ...extra,
      }),
    command: (leadId, name, body) => post(`/api/leads/${leadId}/${name}`, body),
    post,
  };
}
