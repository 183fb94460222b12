import { describe, expect, it } from '@jest/globals';
import { noteBody } from './note-body.ts';

describe('noteBody', () => {
  it('lets nothing become markup', () => {
    expect(noteBody(`<img src="x" onerror='y'> & more`)).toBe(
      '&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt; &amp; more',
    );
  });

  it('keeps the lines', () => {
    expect(noteBody('one\ntwo\r\nthree')).toBe('one<br>two<br>three');
  });
});
