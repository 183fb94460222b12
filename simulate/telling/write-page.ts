import type { Future, FutureMessage, Happening, Moment } from './future.ts';
import { html, type Html } from '../../sandbox/page/html.ts';
import { daysBetween, localTime, timeBetween, withLocalTimes } from './local-time.ts';
import { pageStyle } from './page-style.ts';
import { timelinePicture } from './timeline-picture.ts';

/** Writes a lead's future as one page that needs nothing else: no script, no file, no network. */
export function writePage(future: Future): string {
  const { source, at, timeZone, moments, ending } = future;
  const count = moments.flatMap(({ messages }) => messages.filter(({ isToLead }) => isToLead)).length;
  const title = `What becomes of a lead from ${source}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: pageStyle }}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p class="soft">
            ${`It arrives on ${localTime(at, timeZone)} in ${timeZone}, whose clocks count below. ${count === 1 ? '1 message' : `${count} messages`} within 90 days. Simulated: nothing was sent.`}
          </p>
          ${timelinePicture(future)}
          <ul class="legend">
            ${legend.map(([name, says]) => html`<li><span style="background: var(--${name})"></span>${says}</li>`)}
          </ul>
          <ol class="moments">
            ${moments.map((moment, index) => momentOf(moment, index, future))}
          </ol>
          <p>${ending}</p>
        </main>
      </body>
    </html> `.markup;
}

const legend = [
  ['message', 'to the lead'],
  ['act', 'by the lead'],
  ['team', 'to the team'],
] as const;

function momentOf({ at, happenings, messages }: Moment, index: number, { at: from, timeZone, moments }: Future): Html {
  const before = moments[index - 1];
  const passed = before === undefined ? '' : `, ${timeBetween(before.at, at)} later`;
  return html`<li class="moment" id="moment-${index + 1}">
    <h2><time datetime="${at.toISOString()}">${localTime(at, timeZone)}</time></h2>
    <p class="soft">day ${daysBetween(from, at)}${passed}</p>
    <dl>${happenings.map((happening) => toldOf(happening, timeZone))}</dl>
    ${messages.map(articleOf)}
  </li>`;
}

function toldOf({ what, summary }: Happening, timeZone: string): Html {
  return html`<dt>${what}</dt>
    <dd>${withLocalTimes(summary, timeZone)}</dd>`;
}

function articleOf({ channel, isToLead, from, to, stepId, subject, text }: FutureMessage): Html {
  const step = stepId === undefined ? '' : ` · step ${stepId}`;
  return html`<article class="${isToLead ? 'lead' : 'team'}">
    <header>
      ${channel} to ${isToLead ? 'the lead' : 'the team'}${step}<br />${from === undefined ? '' : `From ${from} `}to
      ${to}
    </header>
    ${subject === undefined ? [] : html`<h3>${subject}</h3>`}
    <p class="text">${text.trimEnd()}</p>
  </article>`;
}
