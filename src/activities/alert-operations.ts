import { onOneLine } from '../domain/on-one-line.ts';
import type { OpenNotice, SourceStore } from '../store/ports/source-store.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { RaisedNotice } from './keep-notices.ts';

export interface AlertOperationsRequest {
  readonly notices: readonly RaisedNotice[];
}

interface Dependencies extends Pick<ActivityDependencies, 'chat'> {
  readonly store: { readonly sources: Pick<SourceStore, 'listNotices'> };
  readonly playbook: Pick<Playbook, 'chatChannels'>;
}

/** A chat's reader needs no more to look at the list itself. */
const mostLines = 20;

/**
 * Makes the activity that tells the team's chat what needs attention about sources and models; it runs on the chat queue. Without
 * chat, and for what was settled meanwhile, it does nothing. At least once: a lost answer repeats the post.
 */
export function createAlertOperationsActivities({ store, playbook, chat }: Dependencies): {
  alertOperations(request: AlertOperationsRequest): Promise<void>;
} {
  return {
    async alertOperations({ notices }) {
      if (chat === undefined || notices.length === 0) return;
      const open = (await store.sources.listNotices()).filter((notice) => notices.some((told) => isOf(notice, told)));
      if (open.length === 0) return;
      const lines = open.slice(-mostLines).map(({ because }) => `- ${onOneLine(because)}`);
      const left = open.length - lines.length;
      const text = ['Needs attention:', ...lines, ...(left > 0 ? [`- and ${left} more: GET /api/sources`] : [])].join(
        '\n',
      );
      await chat.post({ channel: playbook.chatChannels['operations-chat'], text });
    },
  };
}

function isOf(notice: OpenNotice, told: RaisedNotice): boolean {
  return notice.source === told.source && notice.kind === told.kind;
}
