import { escapeHtml } from '../link-page/escape-html.ts';
import { linkPage } from '../link-page/link-page.ts';
import { timeTag } from '../link-page/time-tag.ts';

/** A lead that waits, without a word about the person: links are passed on. */
export interface WaitingLead {
  /** By which the button says which lead is taken. */
  readonly callId: string;
  /** The source in our words. */
  readonly sourceTitle: string;
  readonly openedAt: Date;
  /** Absent where it was not judged. */
  readonly score?: number | undefined;
}

/** What came of saying: I take it. `late`: somebody else was first. */
export type TakeResult =
  { readonly kind: 'yours' } | { readonly kind: 'late'; readonly takerName: string } | { readonly kind: 'closed' };

/** What the page behind the link of an alert says. */
export type AlertPageState =
  | { readonly kind: 'known'; readonly result?: TakeResult | undefined; readonly waiting: readonly WaitingLead[] }
  | { readonly kind: 'unknown' };

/** Writes the page at which whoever was called takes leads: all that wait for this person, the newest first. */
export function alertPage(state: AlertPageState, brandName: string): string {
  return linkPage({ title: titleOf(state), brandName, body: bodyOf(state) });
}

function titleOf(state: AlertPageState): string {
  if (state.kind === 'unknown') return 'This link is not known';
  const { result, waiting } = state;
  if (result?.kind === 'yours') return 'The lead is yours';
  if (result?.kind === 'late') return `${result.takerName} has this lead`;
  if (waiting.length > 1) return `${waiting.length} urgent leads wait`;
  return waiting.length === 1 ? 'An urgent lead waits' : 'No urgent lead waits for you';
}

function bodyOf(state: AlertPageState): string {
  if (state.kind === 'unknown') {
    return '<p>Perhaps a part of it was lost on the way. Please open it again from the SMS.</p>';
  }
  const { result, waiting } = state;
  const said = result && `<p role="status">${resultWords(result)}</p>`;
  const rest = result !== undefined && waiting.length > 0 ? '<p>These wait for you as well:</p>' : undefined;
  const note =
    result === undefined && waiting.length > 0 ? '<p>Nothing has changed by opening this page.</p>' : undefined;
  return [said, rest, waiting.length > 0 ? listOf(waiting) : undefined, note]
    .filter((part) => part !== undefined)
    .join('\n    ');
}

function resultWords(result: TakeResult): string {
  switch (result.kind) {
    case 'yours':
      return 'The others are told, and our own messages to the lead have stopped. Please get in touch with it now.';
    case 'late':
      return `${escapeHtml(result.takerName)} was first. There is nothing for you to do.`;
    case 'closed':
      return 'Nobody has to take this lead any more: it answered, or somebody sees to it.';
  }
}

function listOf(waiting: readonly WaitingLead[]): string {
  const items = waiting.map(
    ({ callId, ...lead }) => `<li>${leadWords(lead)}
        <button type="submit" name="call" value="${callId}">I take it</button></li>`,
  );
  return `<form method="post">
      <ul>${items.join('\n      ')}</ul>
    </form>`;
}

/** For example `Demo request · score 92 of 100 · since 2 March 2026 at 12:00 UTC`. */
function leadWords({ sourceTitle, openedAt, score }: Omit<WaitingLead, 'callId'>): string {
  const judged = score === undefined ? [] : [`score ${score} of 100`];
  return [`<strong>${escapeHtml(sourceTitle)}</strong>`, ...judged, `since ${timeTag(openedAt)}`].join(' · ');
}
