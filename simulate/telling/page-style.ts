/** The page's looks: for wide and narrow screens, light and dark, and paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5a6478; --paper: #f6f7f9; --card: #fff; --rule: #d8dde6;
  --message: #1f5fbf; --act: #217a3c; --team: #a8500b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf1; --soft: #a3adbf; --paper: #14171d; --card: #1d222b;
  --rule: #363d4a; --message: #3f7fdd; --act: #2e9350; --team: #c0651b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 0; }
.soft { color: var(--soft); margin: 0; }
.picture { display: block; margin: 1rem 0 .5rem; background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; }
.axis { stroke: var(--soft); stroke-width: 1.5; }
.tick { fill: var(--soft); font-size: 12px; }
.mark { fill: #fff; font-size: 13px; font-weight: 700; }
circle.message { fill: var(--message); } circle.act { fill: var(--act); } circle.team { fill: var(--team); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; color: var(--soft); padding: 0;
  margin: 0 0 2rem; list-style: none; }
.legend span { display: inline-block; width: .8em; height: .8em; border-radius: 50%; margin-right: .4em; }
ol.moments { list-style: none; margin: 0; padding: 0 0 0 1.25rem; border-left: 2px solid var(--rule); }
.moment { position: relative; margin-bottom: 2rem; scroll-margin-top: 1rem; }
.moment::before { content: ''; position: absolute; left: calc(-1.25rem - 7px); top: .4rem; width: 12px; height: 12px;
  border-radius: 50%; background: var(--soft); }
.moment:target h2 { text-decoration: underline; }
dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .3rem .75rem; margin: .5rem 0 0; font-size: .95rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
article { background: var(--card); border: 1px solid var(--rule); border-left: 4px solid var(--message); border-radius: .5rem;
  margin: .9rem 0 0; padding: .8rem 1rem; }
article.team { border-left-color: var(--team); }
article header { font-size: .9rem; color: var(--soft); overflow-wrap: anywhere; }
article h3 { font-size: 1rem; margin: .3rem 0 .5rem; }
article .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } h1 { font-size: 1.3rem; } }
`;
