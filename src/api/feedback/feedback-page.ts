import type { Intent } from '../../domain/assessment.ts';
import { feedbackLabels, type FeedbackLabel } from '../../domain/feedback/feedback-label.ts';
import { escapeHtml } from '../link-page/escape-html.ts';
import { linkPage } from '../link-page/link-page.ts';
import { timeTag } from '../link-page/time-tag.ts';

/** How the lead that a link is about is judged, without a word about the person: links are passed on. */
export interface MeantLead {
  /** The source in our words. */
  readonly sourceTitle: string;
  readonly receivedAt: Date;
  /** Absent until it was judged. */
  readonly judgement?:
    { readonly intent: Intent; readonly score: number; readonly judgedBy: 'model' | 'rules' | 'person' } | undefined;
}

/** What the page of a feedback link says. */
export type FeedbackPageState =
  | { readonly kind: 'asks'; readonly lead: MeantLead }
  | {
      readonly kind: 'given';
      readonly lead: MeantLead;
      readonly label: FeedbackLabel;
      /** True when the same had been said before. */
      readonly isRepeat: boolean;
    }
  | { readonly kind: 'unknown' };

const labelWords: Readonly<Record<FeedbackLabel, string>> = {
  'not-urgent': 'Not urgent',
  support: 'Support',
  spam: 'Spam',
  'real-lead': 'Real lead',
};

const intentWords: Readonly<Record<Intent, string>> = {
  URGENT_BUYER: 'an urgent buyer',
  TIRE_KICKER: 'a lead in no hurry',
  SUPPORT_REQUEST: 'a request for support',
  SPAM: 'spam',
};

const judgeWords = { model: 'a model', rules: 'the built-in rules', person: 'a person' } as const;

const titles: Readonly<Record<FeedbackPageState['kind'], string>> = {
  asks: 'What is this lead?',
  given: 'Thank you, that is noted',
  unknown: 'This link is not known',
};

/** Writes the page at which whoever got an alert says what the lead is. */
export function feedbackPage(state: FeedbackPageState, brandName: string): string {
  return linkPage({ title: titles[state.kind], brandName, body: bodyOf(state) });
}

function bodyOf(state: FeedbackPageState): string {
  switch (state.kind) {
    case 'asks':
      return `<p>${meantLead(state.lead)}</p>
    ${choices('Your word decides how it goes on.')}
    <p>Nothing has changed by opening this page.</p>`;
    case 'given':
      return `<p role="status">${resultOf(state)}</p>
    <p>${meantLead(state.lead)}</p>
    ${choices('Not what you meant? Choose again.')}`;
    case 'unknown':
      return '<p>Perhaps a part of it was lost on the way. Please open it again from the alert, note or task.</p>';
  }
}

function resultOf({ label, isRepeat }: Extract<FeedbackPageState, { kind: 'given' }>): string {
  const word = `<strong>${labelWords[label]}</strong>`;
  return isRepeat ? `${word} had been said before, so nothing changes.` : `${word}: the lead goes on by this.`;
}

function meantLead({ sourceTitle, receivedAt, judgement }: MeantLead): string {
  const came = `It came as <strong>${escapeHtml(sourceTitle)}</strong> on ${timeTag(receivedAt)}`;
  if (judgement === undefined) return `${came} and is not judged yet.`;
  const { intent, score, judgedBy } = judgement;
  return `${came}. It is taken for ${intentWords[intent]}, with a score of ${score} of 100, by ${judgeWords[judgedBy]}.`;
}

function choices(prompt: string): string {
  const buttons = feedbackLabels.map(
    (label) => `<button type="submit" name="label" value="${label}">${labelWords[label]}</button>`,
  );
  return `<form method="post">
      <p id="prompt">${prompt}</p>
      <div role="group" aria-labelledby="prompt">${buttons.join('\n      ')}</div>
    </form>`;
}
