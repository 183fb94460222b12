import { html, type Html } from './html.ts';

/** More would make the page slow to read and to load. */
const maxShown = 50;

interface SectionOptions<Item> {
  readonly id: string;
  readonly title: string;
  /** Oldest first. */
  readonly items: readonly Item[];
  readonly render: (item: Item) => Html;
  /** Says, when there is nothing, what would be here. */
  readonly whenEmpty: string;
}

/** Writes a part of the page: the newest things first. */
export function section<Item>({ id, title, items, render, whenEmpty }: SectionOptions<Item>): Html {
  const shown = items.slice(-maxShown).reverse();
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title} <span class="count">${items.length}</span></h2>
    ${items.length === 0 && html`<p class="empty">${whenEmpty}</p>`} ${shown.map(render)}
    ${items.length > shown.length && html`<p class="empty">The newest ${shown.length} of ${items.length} are shown.</p>`}
  </section>`;
}
