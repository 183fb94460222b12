import { FriendlyError } from '../../embedded/friendly-error.ts';
import { readConfig } from '../../src/config.ts';
import { connectEmail } from '../../src/connect-email.ts';
import { factsForMessage } from '../../src/activities/facts-for-message.ts';
import { checkMessage } from '../../src/domain/check-message.ts';
import type { TemplateSource } from '../../src/domain/sequence.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import { isUuid } from '../../src/store/is-uuid.ts';
import { openConfiguredStore } from '../compare/open-configured-store.ts';
import type { Arguments } from '../read-arguments.ts';
import { readLeadFile } from '../read-lead-file.ts';
import { fillTemplate, leadLinks, type FilledTemplate, type Recipient } from './fill-template.ts';
import { recipientOfLead } from './recipient-of-lead.ts';
import { readRecipient } from './read-recipient.ts';

type TemplateArguments = Extract<Arguments, { readonly command: 'template' }>;

/**
 * Answers a template filled with a lead's data; sends it to the given address as well, where there is one, through the
 * provider that the environment configures.
 * @throws FriendlyError, PlaybookError, ConfigurationError, or ProviderError when the provider does not take it
 */
export async function tryTemplate(asked: TemplateArguments, playbookFolder: string): Promise<string> {
  const playbook = await loadPlaybook(playbookFolder);
  const recipient = await findRecipient(asked.lead, playbook);
  const filled = fillTemplate(templateNamed(playbook, asked.template), recipient, playbook);
  const { content, language } = filled;
  const { senders } = playbook;
  const { sender } = senders;
  const facts = factsForMessage({ playbook, profile: recipient.profile, sender, language, ...leadLinks });
  const { reasons } = checkMessage(content, facts, playbook.guardrails);
  const to = asked['send-to'];
  if (to === undefined) return written(filled, reasons);
  const { provider } = connectEmail(readConfig()).email;
  await provider.send({
    from: { address: sender.address, name: sender.name },
    to: { address: to },
    subject: `[Test] ${content.subject ?? asked.template}`,
    text: content.text,
    html: content.html,
    messageId: `<${crypto.randomUUID()}@${senders.replyDomain}>`,
    headers: {},
    deliveryKey: `test:${crypto.randomUUID()}`,
  });
  return `${written(filled, reasons)}\nSent to ${to} through ${provider.vendor}.`;
}

/** A lead is named by its id in the configured database, or by a file. */
async function findRecipient(named: string, playbook: Playbook): Promise<Recipient> {
  if (isUuid(named)) {
    const configured = await openConfiguredStore(process.env);
    return recipientOfLead(configured.store, named).finally(() => configured.close());
  }
  const { lead, at = new Date() } = await readLeadFile(named);
  return readRecipient(lead, playbook, at);
}

function written({ content: { subject, text }, language }: FilledTemplate, objections: readonly string[]): string {
  return [
    ...(language === undefined ? [] : [`Variant: ${language}`]),
    ...(subject === undefined ? [] : [`Subject: ${subject}`]),
    '',
    text.trimEnd(),
    '',
    ...(objections.length === 0
      ? ['The guardrails let it pass.']
      : ['The guardrails object:', ...objections.map((objection) => `- ${objection}`)]),
  ].join('\n');
}

/** Finds a template's source where sequences use it. */
function templateNamed(playbook: Playbook, name: string): TemplateSource {
  const versions = [...playbook.sequences.values()];
  const found = versions.find(({ templates }) => Object.hasOwn(templates, name));
  const source = found?.templates[name];
  if (source !== undefined) return source;
  const names = [...new Set(versions.flatMap(({ templates }) => Object.keys(templates)))].toSorted();
  throw new FriendlyError(`No sequence uses a template ${name}. There are: ${names.join(', ')}.`);
}
