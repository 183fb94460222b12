import type { Channel } from '../../domain/message.ts';
import type { SuppressionReason } from '../../domain/suppression.ts';
import { escapeHtml } from '../link-page/escape-html.ts';
import { linkPage } from '../link-page/link-page.ts';
import { mayUndo } from './may-undo.ts';

/** A way to write to a lead. */
interface ChannelChoice {
  readonly channel: Channel;
  /** Absent where it may be used. */
  readonly suppressedBecause?: SuppressionReason | undefined;
}

/** What the page says: a lead's channels, without a word about the person. */
export type UnsubscribePageState =
  | {
      readonly kind: 'known';
      readonly channels: readonly ChannelChoice[];
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
  const isSilent = state.channels.every(({ suppressedBecause }) => suppressedBecause !== undefined);
  const title = isSilent ? `${brandName} writes to you no more` : `How may ${brandName} write to you?`;
  return linkPage({
    title,
    brandName,
    body: [...introduction(state, isSilent), ...choices(state.channels, isSilent, brand)].join('\n    '),
  });
}

function introduction({ isDone }: Extract<UnsubscribePageState, { kind: 'known' }>, isSilent: boolean): string[] {
  if (isDone) return ['<p role="status">That is noted and in force from now on.</p>'];
  return isSilent ? [] : ['<p>Nothing has changed by opening this page.</p>'];
}

function choices(channels: readonly ChannelChoice[], isSilent: boolean, brand: string): string[] {
  const closed = channels.filter((choice) => !isOpenToChoice(choice)).map((choice) => closedLine(choice));
  const boxes = channels.filter(isOpenToChoice).map(box);
  const form = [
    '<form method="post"><input type="hidden" name="preferences" value="yes">',
    ...boxes,
    '<button type="submit">Save</button></form>',
  ];
  return [
    ...closed,
    ...(boxes.length > 0 ? form : []),
    ...(isSilent
      ? []
      : [
          '<form method="post"><button type="submit" class="quiet" name="channel" value="all">Stop everything</button></form>',
        ]),
    ...(boxes.length > 0 ? [] : [`<p>Changed your mind? Write to ${brand}, and a person will see to it.</p>`]),
  ];
}

function isOpenToChoice({ suppressedBecause }: ChannelChoice): boolean {
  return suppressedBecause === undefined || mayUndo(suppressedBecause);
}

function box({ channel, suppressedBecause }: ChannelChoice): string {
  const checked = suppressedBecause === undefined ? ' checked' : '';
  return `<label><input type="checkbox" name="${channel}" value="yes"${checked}> ${channelWords[channel]}</label>`;
}

/** A number that was closed by STOP is closed at the carrier too, who opens it by START alone. */
function closedLine({ channel, suppressedBecause }: ChannelChoice): string {
  const how = suppressedBecause === 'sms-stop' ? ' Send START to the number that wrote to you to get them again.' : '';
  return `<p>${channelWords[channel]}: you get no more.${how}</p>`;
}
