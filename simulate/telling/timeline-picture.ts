import type { Future, Moment } from './future.ts';
import { html, type Html } from '../../sandbox/page/html.ts';
import { localTime } from './local-time.ts';

const dayMs = 86_400_000;

/** How far a mark stands from its neighbour at least, in percent of the width, before it moves a level away. */
const apart = 7;
/** Where the line begins, and how long it is, in percent: the labels at its ends need room on a narrow screen. */
const margin = 7;
const width = 86;

const levelHeight = 30;
const axisHeight = 34;
const mostLevels = 6;

/** Something that the picture shows. */
interface Mark {
  readonly kind: 'message' | 'act' | 'team';
  readonly label: string;
  readonly title: string;
  readonly anchor: string;
  readonly percent: number;
  readonly level: number;
}

/** Draws what happens when: the lead's messages and acts above the line, the team's below. Needs no script, and scales. */
export function timelinePicture({ at, timeZone, moments }: Future): Html {
  const lastMs = moments.at(-1)?.at.getTime() ?? at.getTime();
  const spanMs = Math.max(Math.ceil((lastMs - at.getTime()) / dayMs), 1) * dayMs;
  const percentOf = (moment: Moment): number => margin + (width * (moment.at.getTime() - at.getTime())) / spanMs;
  const above = placed(
    moments.flatMap((moment, index) => aboveMarks(moment, index, { timeZone, percent: percentOf(moment) })),
  );
  const below = placed(
    moments.flatMap((moment, index) => belowMarks(moment, index, { timeZone, percent: percentOf(moment) })),
  );
  const line = (topLevel(above) + 1) * levelHeight + 14;
  const height = line + axisHeight + (below.length === 0 ? 0 : (topLevel(below) + 1) * levelHeight);
  const describe = [...above, ...below].map(({ title }) => title).join('; ');
  return html`<svg
    class="picture"
    width="100%"
    height="${height}"
    role="img"
    aria-labelledby="picture-title picture-text"
  >
    <title id="picture-title">What happens when</title>
    <desc id="picture-text">${describe}</desc>
    <line class="axis" x1="${margin}%" x2="${margin + width}%" y1="${line}" y2="${line}" />
    ${ticks(spanMs).map(
      (day) =>
        html`<line
            class="axis"
            x1="${tickPercent(day, spanMs)}%"
            x2="${tickPercent(day, spanMs)}%"
            y1="${line}"
            y2="${line + 5}"
          />
          <text class="tick" x="${tickPercent(day, spanMs)}%" y="${line + 19}" text-anchor="middle">day ${day}</text>`,
    )}
    ${above.map((mark) => drawn(mark, line - 8 - levelHeight / 2 - mark.level * levelHeight))}
    ${below.map((mark) => drawn(mark, line + axisHeight + levelHeight / 2 + mark.level * levelHeight - 6))}
  </svg>`;
}

interface Spot {
  readonly timeZone: string;
  readonly percent: number;
}

type Unplaced = Omit<Mark, 'level'>;

function aboveMarks({ at, happenings, messages }: Moment, index: number, { timeZone, percent }: Spot): Unplaced[] {
  const common = { anchor: `moment-${index + 1}`, percent };
  const when = localTime(at, timeZone);
  return [
    ...messages
      .filter(({ isToLead }) => isToLead)
      .map(({ channel, subject }) => ({
        ...common,
        kind: 'message' as const,
        label: channel === 'SMS' ? 'SMS' : '✉',
        title: `${when}: ${channel} to the lead${subject === undefined ? '' : `, "${subject}"`}`,
      })),
    ...happenings
      .filter(({ what }) => what === 'REPLIES' || what === 'CONFIRMS')
      .map(({ what }) => ({
        ...common,
        kind: 'act' as const,
        label: what === 'REPLIES' ? '↩' : '✓',
        title: `${when}: the lead ${what.toLowerCase()}`,
      })),
  ];
}

function belowMarks({ at, messages }: Moment, index: number, { timeZone, percent }: Spot): Unplaced[] {
  return messages
    .filter(({ isToLead }) => !isToLead)
    .map(({ channel, to }) => ({
      anchor: `moment-${index + 1}`,
      percent,
      kind: 'team' as const,
      label: '!',
      title: `${localTime(at, timeZone)}: ${channel} to the team (${to})`,
    }));
}

/** Moves what would cover its neighbour away from the line, level by level. */
function placed(marks: readonly Unplaced[]): Mark[] {
  const lastOfLevel: number[] = [];
  return marks.map((mark) => {
    const free = lastOfLevel.findIndex((percent) => mark.percent - percent >= apart);
    const level = free === -1 ? Math.min(lastOfLevel.length, mostLevels - 1) : free;
    lastOfLevel[level] = mark.percent;
    return { ...mark, level };
  });
}

function topLevel(marks: readonly Mark[]): number {
  return Math.max(0, ...marks.map(({ level }) => level));
}

function drawn({ kind, label, title, anchor, percent }: Mark, y: number) {
  return html`<a href="#${anchor}" aria-label="${title}"
    ><title>${title}</title>
    <circle class="${kind}" cx="${percent.toFixed(2)}%" cy="${y}" r="12" />
    <text class="mark" x="${percent.toFixed(2)}%" y="${y + 4}" text-anchor="middle"
      >${label === 'SMS' ? 'S' : label}</text
    ></a
  >`;
}

function ticks(spanMs: number): number[] {
  const days = spanMs / dayMs;
  const step = [1, 2, 5, 7, 10, 14, 15, 30].find((candidate) => days / candidate <= 5) ?? 30;
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => index * step);
}

function tickPercent(day: number, spanMs: number): string {
  return (margin + (width * day * dayMs) / spanMs).toFixed(2);
}
