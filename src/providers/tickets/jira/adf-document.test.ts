import { describe, expect, it } from '@jest/globals';
import { adfDocument } from './adf-document.ts';

describe('adfDocument', () => {
  it('makes paragraphs of what blank lines part, and keeps the other line breaks', () => {
    expect(adfDocument('Hello,\r\nplease help.\n\n\nJane')).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Hello,' }, { type: 'hardBreak' }, { type: 'text', text: 'please help.' }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Jane' }] },
      ],
    });
  });

  it.each(['', '\n\n \n', 'a\n \nb'])('writes no empty text node for "%s"', (text) => {
    expect(JSON.stringify(adfDocument(text))).not.toContain('"text":""');
  });

  it('takes markup for text', () => {
    const text = '[~accountid:1] {panel}x{panel} https://evil.example';
    expect(adfDocument(text).content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text }] }]);
  });
});
