import { noteFrom } from '../hubspot/crm-note.ts';
import type { CrmObject } from '../hubspot/crm-object.ts';
import { taskFrom } from '../hubspot/crm-task.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import { contactCard } from './contact-card.ts';
import { emailCard } from './email-card.ts';
import { html } from './html.ts';
import { chatCard, incomingSmsCard, smsCard } from './message-cards.ts';
import { phoneCallCard } from './phone-call-card.ts';
import { salesforceCard, salesforcePeople } from './salesforce-card.ts';
import { section } from './section.ts';
import { shownJiraIssue, shownZendeskTicket, ticketCard, type ShownTicket } from './ticket-card.ts';
import type { OwnedTask } from './task-note.ts';

/** Writes the whole page: what leads, the team and the CRM have got. */
export function renderPage(state: SandboxState, canReply: boolean): string {
  const smsCards = [
    ...state.smsMessages.list().map((sms) => ({ at: sms.at, card: () => smsCard({ sms, canReply }) })),
    ...state.incomingSms.list().map((sms) => ({ at: sms.at, card: () => incomingSmsCard(sms) })),
  ];
  const sections = [
    section({
      id: 'emails',
      title: 'E-mails',
      items: state.emails.list(),
      render: (email) => emailCard({ email, replies: state.replies.withKey(email.id), canReply }),
      whenEmpty: 'No e-mail yet. What is sent to leads appears here, and reaches nobody.',
    }),
    section({
      id: 'chat',
      title: 'Team chat',
      items: state.chatPosts.list(),
      render: (post) => chatCard({ post, canPress: canReply }),
      whenEmpty: 'No post yet. What the team is alerted to appears here.',
    }),
    section({
      id: 'sms',
      title: 'SMS',
      items: smsCards.toSorted((one, other) => one.at.localeCompare(other.at)),
      render: ({ card }) => card(),
      whenEmpty: 'No SMS yet.',
    }),
    section({
      id: 'calls',
      title: 'Phone calls',
      items: state.phoneCalls.list(),
      render: (call) => phoneCallCard({ call, canAnswer: canReply }),
      whenEmpty: 'No call yet. Whoever is on call is phoned where the playbook says so.',
    }),
    section({
      id: 'tickets',
      title: 'Tickets',
      items: shownTickets(state),
      render: ticketCard,
      whenEmpty: 'No ticket yet. Whoever asks for support gets one.',
    }),
    section({
      id: 'crm',
      title: 'CRM contacts',
      items: state.contacts.list(),
      render: (contact) =>
        contactCard({
          contact,
          notes: state.notes.withKey(contact.id).map(noteFrom),
          tasks: state.tasks.withKey(contact.id).map((record) => ownedTask(state, record)),
          owner: state.owners.get(contact.properties['hubspot_owner_id'] ?? ''),
        }),
      whenEmpty: 'No contact yet. Every lead becomes one, with what is known of it.',
    }),
    section({
      id: 'salesforce',
      title: 'Salesforce',
      items: salesforcePeople(state),
      render: (person) => salesforceCard(state, person),
      whenEmpty: 'Nobody yet. With LEADLINE_CRM=salesforce every lead is here.',
    }),
  ];
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Sandbox</title>
        <link rel="stylesheet" href="/page.css" />
        <script src="/page.js" defer></script>
        <noscript><meta http-equiv="refresh" content="30" /></noscript>
      </head>
      <body>
        <header class="top">
          <h1>Sandbox</h1>
          <p>
            This stands in for the mail, SMS, chat, ticket, CRM and model vendors. Everything below stays on this
            machine: nothing of it reached a real person.
          </p>
          <nav>
            <a href="#emails">E-mails</a> <a href="#chat">Team chat</a> <a href="#sms">SMS</a>
            <a href="#calls">Phone calls</a> <a href="#tickets">Tickets</a> <a href="#crm">CRM contacts</a>
            <a href="#salesforce">Salesforce</a>
          </nav>
        </header>
        <main>${sections}</main>
      </body>
    </html> `;
  return markup;
}

function ownedTask({ owners }: SandboxState, record: CrmObject): OwnedTask {
  const task = taskFrom(record);
  return { ...task, owner: owners.get(task.ownerId ?? '') };
}

/** The tickets of both desks, oldest first. */
function shownTickets({ zendeskTickets, jiraIssues }: SandboxState): ShownTicket[] {
  const tickets = [...zendeskTickets.list().map(shownZendeskTicket), ...jiraIssues.list().map(shownJiraIssue)];
  return tickets.toSorted((one, other) => one.at.localeCompare(other.at));
}
