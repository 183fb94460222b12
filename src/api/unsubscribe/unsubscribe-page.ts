import type { Channel } from '../../domain/message.ts';
import { escapeHtml } from '../link-page/escape-html.ts';
import { linkPage } from '../link-page/link-page.ts';

/** What the page says: a lead's channels, without a word about the person. */
export type UnsubscribePageState =
  | {
      readonly kind: 'known';
      readonly channels: readonly { readonly channel: Channel; readonly isSuppressed: boolean }[];
      /** True right after something was changed. */
      readonly isDone: boolean;
    }
  | { readonly kind: 'unknown' };

const channelWords: Readonly<Record<Channel, string>> = { email: 'E-mail', sms: 'Text messages (SMS)' };

/** Writes the page at which a lead chooses by which channels it is written to. */
export function unsubscribePage(state: UnsubscribePageState, brandName: string): string {
  const brand = escapeHtml(brandName);
  if (state.kind === 'unknown') {
    const body = `<p>Perhaps a part of it was lost on the way. Please answer the message instead: ${brand} will stop writing.</p>`;
    return linkPage({ title: 'This link is not known', brandName, body });
  }
  const isSilent = state.channels.every(({ isSuppressed }) => isSuppressed);
  const title = isSilent ? `${brandName} writes to you no more` : `How may ${brandName} write to you?`;
  return linkPage({
    title,
    brandName,
    body: [...introduction(state, isSilent), ...forms(state, brand)].join('\n    '),
  });
}

function introduction({ isDone }: Extract<UnsubscribePageState, { kind: 'known' }>, isSilent: boolean): string[] {
  if (isDone) return ['<p role="status">That is noted and in force from now on.</p>'];
  return isSilent ? [] : ['<p>Nothing has changed by opening this page.</p>'];
}

function forms({ channels }: Extract<UnsubscribePageState, { kind: 'known' }>, brand: string): string[] {
  const rows = channels.map(({ channel, isSuppressed }) =>
    isSuppressed
      ? `<p>${channelWords[channel]}: you get no more.</p>`
      : form(channel, `${channelWords[channel]}: stop`),
  );
  const openCount = channels.filter(({ isSuppressed }) => !isSuppressed).length;
  if (openCount > 1) return [...rows, form('all', 'Stop everything')];
  return openCount > 0 ? rows : [...rows, `<p>Changed your mind? Write to ${brand}, and a person will see to it.</p>`];
}

function form(channel: Channel | 'all', label: string): string {
  return `<form method="post"><button type="submit" name="channel" value="${channel}">${label}</button></form>`;
}
