import { feedbackUrl } from '../../domain/feedback/feedback-url.ts';
import { onOneLine } from '../../domain/on-one-line.ts';
import { personName } from '../../domain/person-name.ts';
import type { TicketOrder } from '../../providers/ticket-desk.ts';
import type { LeadCase } from '../../store/ports/case-store.ts';
import type { ActivityDependencies } from '../activity-dependencies.ts';
import { performOnce } from '../perform-once.ts';
import { pinnedStep } from '../pinned-step.ts';
import type { StepSubject } from '../subject.ts';
import { stepKey } from './step-key.ts';

type Dependencies = Pick<ActivityDependencies, 'store' | 'playbook' | 'publicUrl' | 'tickets' | 'absentBecause'>;

/** What became of a ticket: `no-desk` asks for somebody to be alerted in its place. */
export interface TicketOutcome {
  readonly kind: 'opened' | 'no-desk';
}

/** Makes the activity that opens a ticket with what the lead wrote, once for a step; it runs on the tickets' queue. */
export function createOpenTicketActivities({ store, playbook, publicUrl, tickets, absentBecause }: Dependencies): {
  openTicket(subject: StepSubject): Promise<TicketOutcome>;
} {
  return {
    async openTicket(subject) {
      const { leadId, submissionId, enrollmentId, stepId, nowMs } = subject;
      const step = pinnedStep(await store.enrollments.get(enrollmentId), stepId, 'ticket');
      if (tickets === undefined) {
        const summary = `Opened no ticket, since ${absentBecause ?? 'no ticket desk is connected'}; support is alerted in its place.`;
        const at = new Date(nowMs);
        await store.timeline.append(leadId, [{ at, type: 'ticket-not-opened', summary, data: { stepId } }]);
        return { kind: 'no-desk' };
      }
      const { provider } = tickets;
      await performOnce(store, subject, stepKey(subject), {
        async perform() {
          const leadCase = await store.cases.get(submissionId);
          const source = playbook.sources.keys[leadCase.source]?.title ?? leadCase.source;
          const { ticketId } = await provider.open({
            marker: stepKey(subject),
            subject: step.subject ?? 'Support request',
            body: bodyOf(leadCase, source, feedbackUrl(publicUrl, store.feedback.tokenOf(submissionId))),
            requester: requesterOf(leadCase),
            priority: step.priority,
            tags: leadCase.tags,
          });
          return ticketId;
        },
        event: { type: 'ticket-opened', summary: `Opened a ticket in ${titleOf(provider.vendor)}.`, data: { stepId } },
      });
      return { kind: 'opened' };
    },
  };
}

function requesterOf({ profile }: LeadCase): TicketOrder['requester'] {
  const { email, phone } = profile;
  return { name: personName(profile), email, phone };
}

/** The lead's own words come first: they are what support answers. */
function bodyOf({ profile, content, assessment }: LeadCase, source: string, correctionUrl: string): string {
  const { company, jobTitle } = profile;
  return [
    content.message === undefined ? 'The lead left no message.' : quoted(content.message),
    ...(content.answers ?? []).map(({ question, answer }) => onOneLine(`${question}: ${answer}`)),
    '',
    ...[
      company && `Company: ${onOneLine(company)}`,
      jobTitle && `Job title: ${onOneLine(jobTitle)}`,
      `Came by: ${source}`,
    ].filter((line) => line !== undefined && line !== ''),
    ...(assessment === undefined ? [] : [`Judged ${assessment.intent}: ${onOneLine(assessment.reasoning)}`]),
    `If it is something else, say so here: ${correctionUrl}`,
  ].join('\n');
}

/** Marks the lead's words line by line, so that none of them reads as ours. */
function quoted(message: string): string {
  return message.replaceAll(/^/gm, '> ');
}

function titleOf(vendor: string): string {
  return vendor.charAt(0).toUpperCase() + vendor.slice(1);
}
