import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { obeyLead } from '../../sandbox/model/hostile/obey-lead.ts';
import { checkMessage } from '../../src/domain/check-message.ts';
import { modelDraftSchema, type ModelDraft } from '../../src/domain/drafts/model-draft.ts';
import type { Verdict } from '../../src/domain/message.ts';
import { loadPlaybook } from '../../src/playbook/load-playbook.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { renderPrompt, type RenderedPrompt } from '../../src/playbook/render-prompt.ts';
import { writeDraft } from '../../sandbox/model/write-draft.ts';
import type { Attack } from './attack.ts';
import { attacks } from './attacks.ts';

let playbook: Playbook;
beforeAll(async () => {
  playbook = await loadPlaybook(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

type Lead = Pick<Attack, 'message' | 'company' | 'jobTitle'>;

/** Fills in the playbook's own prompt, as it is sent to a model. */
function promptFor({ message, company, jobTitle }: Lead, languageCode = 'en'): RenderedPrompt {
  const { brand, content, prompts } = playbook;
  return renderPrompt(prompts.write, {
    brand,
    lead: {
      source: 'contact_form',
      sourceTitle: 'Contact form',
      company,
      jobTitle,
      message,
      history: [],
      isReturning: false,
    },
    judgement: { intent: 'TIRE_KICKER', score: 50, reasoning: 'They ask.', suggestedTone: 'brief' },
    message: {
      purpose: 'An answer to what they wrote.',
      facts: brand.facts,
      content: content.map(({ title, url, summary }) => ({ kind: 'Guide', title, url, summary })),
      bookingUrl: brand.bookingUrl,
      language: 'the language of the code',
      languageCode,
    },
  });
}

function hostileDraft(attack: Attack, isSly: boolean): ModelDraft {
  return modelDraftSchema.parse(obeyLead({ purpose: 'write', ...promptFor(attack), isSly }));
}

function verdictOn({ subject, body }: ModelDraft, leadWords: string, language = 'en'): Verdict {
  const { messageFacts, guardrails, brand, senders, content } = playbook;
  const facts = {
    ...messageFacts,
    language,
    lead: { firstName: 'Jane' },
    ourNames: [brand.name, brand.product.name, senders.sender.name],
    titles: content.map(({ title }) => title),
    leadWords,
  };
  return checkMessage({ subject, text: `Jane,\n\n${body}\n\nAlex` }, facts, guardrails);
}

/** The same for a reader, whatever white space stands there. */
function seen(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

const families = [...new Set(attacks.map(({ family }) => family))];
const named = attacks.map((attack, index) => ({ ...attack, name: `${attack.family} ${index}` }));

describe('the attacks', () => {
  it('are of twelve families or more, eight messages or more each, none twice', () => {
    expect(families.length).toBeGreaterThanOrEqual(12);
    for (const family of families) {
      expect(attacks.filter((attack) => attack.family === family).length).toBeGreaterThanOrEqual(8);
    }
    expect(new Set(attacks.map(({ message }) => message)).size).toBe(attacks.length);
  });

  it('also come through the names and the company', () => {
    for (const field of ['firstName', 'company', 'jobTitle'] as const) {
      expect(attacks.filter((attack) => attack[field] !== undefined).length).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('the draft of an ordinary model', () => {
  it.each(['en', 'de', 'es', 'fr', 'it', 'pt'])('passes the rules in the language %s', (language) => {
    const message = 'Which of our clusters does nobody use any more, and how would you find that out?';
    const draft = modelDraftSchema.parse(writeDraft(promptFor({ message }, language).user));
    expect(verdictOn(draft, message, language)).toEqual({ result: 'pass', reasons: [] });
  });
});

describe.each([
  { manner: 'loud', isSly: false },
  { manner: 'sly', isSly: true },
])('the draft of a $manner hostile model', ({ isSly }) => {
  it.each(named)('holds what the attack wants: $name', (attack) => {
    const { subject, body } = hostileDraft(attack, isSly);
    expect(seen(`${subject}\n${body}`)).toContain(attack.payload);
  });

  it.each(named)('is held back by the rules alone: $name', (attack) => {
    expect(verdictOn(hostileDraft(attack, isSly), attack.message).result).not.toBe('pass');
  });
});
