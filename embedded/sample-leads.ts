import type { TimelineEventType } from '../src/domain/timeline-event.ts';

/** A lead that a newcomer can watch. */
export interface SampleLead {
  readonly title: string;
  /** What the form posts. */
  readonly submission: unknown;
  /** The event up to which it is watched. */
  readonly lastEvent: TimelineEventType;
}

/** Is answered at once: an invitation to a demo is an automatic message. */
export const demoRequest: SampleLead = {
  title: 'Marco asks for a demo',
  submission: {
    email: 'marco.rossi@example.com',
    firstName: 'Marco',
    lastName: 'Rossi',
    phone: '+15550100123',
    company: 'Example Logistics',
    jobTitle: 'Head of Infrastructure',
    message: 'We must cut our cloud bill this quarter. Can we see a demo this week?',
    leadData: { source: 'demo_request', medium: 'website', pageURL: 'https://example.com/demo' },
  },
  lastEvent: 'message-sent',
};

/** Is left in its wait: a personal message takes as long as a person would need. */
export const whitepaperDownload: SampleLead = {
  title: 'Jane downloads a whitepaper',
  submission: {
    email: 'jane.doe@example.com',
    firstName: 'Jane',
    lastName: 'Doe',
    company: 'Example Corp',
    jobTitle: 'Platform Engineer',
    message: 'Interested in how others keep their cluster costs down.',
    leadData: {
      source: 'content_download_kubernetes_guide',
      medium: 'paid_search',
      campaign: 'q4_enterprise_focus',
      pageURL: 'https://example.com/guides/kubernetes-cost-optimization',
    },
  },
  lastEvent: 'wait-started',
};
