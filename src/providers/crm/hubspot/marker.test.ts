import { describe, expect, it } from '@jest/globals';
import { isMarked } from '../marker.ts';
import { carriesMarker, markedBody } from './marker.ts';

describe('a marked body', () => {
  const body = markedBody('One\n<two>', 'review:7');

  it('reads as it was given, with the marker beneath', () => {
    expect(body).toBe('One<br>&lt;two&gt;<br><br>[leadline:review:7]');
  });

  it('carries its own marker and no other', () => {
    expect(carriesMarker(body, 'review:7')).toBe(true);
    expect(carriesMarker(body, 'review:77')).toBe(false);
    expect(carriesMarker(body, 'review')).toBe(false);
    expect(carriesMarker('One<br>review:7', 'review:7')).toBe(false);
  });

  it('carries its marker still when a person has edited it in HubSpot', () => {
    const edited = `<div style="" dir="auto"><p>Mine&nbsp;first</p><p>${body}</p><p>and then this</p></div>`;
    expect(carriesMarker(edited, 'review:7')).toBe(true);
  });

  it('carries a marker with characters that HTML writes otherwise', () => {
    expect(carriesMarker(markedBody('One', `a&b<'7'>`), `a&b<'7'>`)).toBe(true);
  });

  it('is known for marked whatever its marker is', () => {
    expect(isMarked(body)).toBe(true);
    expect(isMarked('One<br>review:7')).toBe(false);
  });
});
