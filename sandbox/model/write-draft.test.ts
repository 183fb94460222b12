import { describe, expect, it } from '@jest/globals';
import { writeDraft } from './write-draft.ts';

interface Asked {
  readonly content?: string;
  readonly facts?: string;
  readonly language?: string;
  readonly message?: string;
  readonly draft?: string;
}

const guide = '- Guide "Kubernetes Cost Optimization": https://example.com/guides/k8s (What it is about.)';
const story = '- Case study "A freight company": https://example.com/customers/freight (It tells how.)';

/** Asks as the default playbook does. */
function promptFor({
  content = guide,
  facts = '- Plans start at $490 a month.',
  language,
  message,
  draft,
}: Asked): string {
  return `What the message is for: an answer

Facts you may use:
${facts}

Content you may name and link:
${content}

Book a call: https://example.com/book
Language: ${language ?? 'English (en)'}

<lead_words>
Came by: Guide
Judged as: TIRE_KICKER, score 40
Message: ${message ?? 'none'}
Further answers: none
</lead_words>
${draft === undefined ? '' : `\n<draft>\n${draft}\n</draft>\n`}
Write the message.`;
}

const write = (asked: Asked): ReturnType<typeof writeDraft> => writeDraft(promptFor(asked));

describe('writeDraft', () => {
  it('names what the lead came for, states a fact, and links nothing but what is given', () => {
    expect(write({})).toEqual({
      subject: 'About "Kubernetes Cost Optimization"',
      body: `I see you downloaded our guide "Kubernetes Cost Optimization", and I would like to hear what brought you to it.

Here is where to find it: https://example.com/guides/k8s

Plans start at $490 a month.

If a talk would help, choose a time that suits you: https://example.com/book`,
      confidence: 0.85,
    });
  });

  it('tells of a case study without saying that the lead came for it', () => {
    const { body } = write({ content: `${story}\n${guide}` });
    expect(body).toContain('"A freight company"');
    expect(body).not.toMatch(/downloaded|Kubernetes/);
  });

  it.each([
    ['German (de)', 'Sie haben sich „Kubernetes Cost Optimization“'],
    ['Spanish (es)', 'Veo que descargó'],
    ['fr', 'Je vois que vous avez téléchargé'],
    ['Italian', 'Vedo che avete scaricato'],
    ['pt', 'Vi que você baixou'],
    ['Finnish (fi)', 'I see you downloaded'],
  ])('writes in %s, and English where it knows no better', (language, words) => {
    expect(write({ language }).body).toContain(words);
  });

  it('puts no English fact into a message in another language', () => {
    expect(write({ language: 'de' }).body).not.toContain('Plans start');
  });

  it('writes with neither facts nor content', () => {
    const { subject, body } = write({ content: '- none', facts: '- none' });
    expect(subject).toBe('Your interest in our work');
    expect(body).toMatch(/^Thank you for your interest.*\n\nIf a talk/);
  });

  it.each([
    ['It states $490, which no fact states.', /\$490/],
    ['It points to https://example.com/book, which is not allowed.', /book/],
    ['The title "Kubernetes Cost Optimization" is wrong.', /Kubernetes Cost/],
  ])('drops what is objected to: %s', (objection, dropped) => {
    const draft = `Subject: x\nWhat was written.\nObjections: It is long. ${objection}`;
    const { subject, body } = write({ draft });
    expect(write({}).body).toMatch(dropped);
    expect(`${subject}\n${body}`).not.toMatch(dropped);
    expect(body.length).toBeGreaterThan(40);
  });

  it.each(['asdfghjkl qwrtzp', 'Hi', '???', '!!! ... 12345 ---', 'aaaaaaaa'])(
    'is not sure when the lead wrote "%s"',
    (message) => {
      expect(write({ message }).confidence).toBe(0.4);
    },
  );

  it.each([
    'How do you measure idle nodes?',
    'Wir brauchen ein Angebot.',
    'Нам нужна цена.',
    'Quote?\nWe have 40 nodes.',
  ])('is sure when the lead wrote "%s"', (message) => {
    expect(write({ message }).confidence).toBe(0.85);
  });
});
