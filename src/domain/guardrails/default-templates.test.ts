import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadPlaybook } from '../../playbook/load-playbook.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { renderTemplate } from '../../playbook/render-template.ts';
import { checkMessage } from '../check-message.ts';
import { messageTokens } from '../message-tokens.ts';

let playbook: Playbook;
beforeAll(async () => {
  playbook = await loadPlaybook(fileURLToPath(new URL('../../../playbook', import.meta.url)));
});

const confirmUrl = 'http://localhost:3000/confirm/0a1b';
const draft = {
  subject: 'About your clusters',
  paragraphs: ['Which of them is the sore spot?', 'I am glad to have a look.'],
};
const leads = [
  { firstName: 'Jane', lastName: 'Doe', company: 'Acme' },
  { firstName: 'José María', lastName: 'Núñez', company: 'Telefónica Tech S.L.' },
  { firstName: 'Jean-Luc', lastName: "D'Arcy", company: 'Société Générale SA' },
  { firstName: 'Björn', lastName: 'Müller-Lüdenscheid', company: 'Müller & Söhne GmbH' },
  { firstName: 'Dick', lastName: 'Fuchs', company: 'Scunthorpe Steel Ltd' },
  { firstName: 'Giulia', company: 'Null Labs' },
  { company: 'ACME' },
  {},
];

/** A key that was drawn, and that a reader of disguised letters takes for an obscenity. */
const unluckyKey = 'b219165102c840f8aced06938db00b50a5d4b22767e9737ff7c6be650f9afa91';
const unsubscribeUrl = `https://leads.example.com/unsubscribe/${unluckyKey}`;

describe('every template of the default playbook', () => {
  it.each(leads)('passes, with all facts known, for %j', (lead) => {
    const { brand, senders, content, guardrails, messageFacts, sequences } = playbook;
    const facts = {
      ...messageFacts,
      ownLinks: [confirmUrl, unsubscribeUrl],
      language: 'en',
      lead,
      ourNames: [brand.name, brand.product.name, senders.sender.name],
      titles: content.map(({ title }) => title),
    };
    const templates = [...sequences.values()].flatMap((version) => Object.values(version.templates));
    expect(templates.length).toBeGreaterThan(0);
    for (const template of templates) {
      for (const asset of [undefined, ...content]) {
        const message = renderTemplate(
          template,
          messageTokens({ profile: lead, asset, playbook, confirmUrl, unsubscribeUrl, draft }),
        );
        expect(checkMessage(message, facts, guardrails).reasons).toEqual([]);
      }
    }
  });
});
