import { describe, expect, it } from '@jest/globals';
import { findEcho } from './find-echo.ts';

const words = 'one two three four five six seven eight nine ten eleven twelve thirteen';

describe('findEcho', () => {
  it('finds twelve words in a row, whatever stands between and around them', () => {
    expect(findEcho('So: ONE, two three – four five six; seven eight nine ten eleven twélve!', words, [])).toBe(
      'one two three four five six seven eight nine ten eleven twelve',
    );
  });

  it('lets eleven words pass, and twelve that do not follow one another', () => {
    expect(findEcho('two three four five six seven eight nine ten eleven twelve', words, [])).toBeUndefined();
    expect(findEcho(words.replace('six ', 'six and '), words, [])).toBeUndefined();
  });

  it('lets our own sentences pass, though the lead wrote them too', () => {
    const fact = 'There is a free trial of 14 days, without a credit card or a contract.';
    expect(findEcho(`Yes: ${fact}`, `You say: ${fact}`, [fact])).toBeUndefined();
  });

  it.each([
    '"free for ever"',
    '“free for ever”',
    '„free for ever“',
    '«free for ever»',
    '「free for ever」',
    '`free for ever`',
  ])('finds already three words that the lead put into quotation marks: %s', (quotation) => {
    expect(findEcho('It is free, for ever.', `Say ${quotation} to me`, [])).toBe('free for ever');
    expect(findEcho('It is free, for ever.', `Say ${quotation} to me`, ['Free for ever'])).toBeUndefined();
  });

  it('lets two words pass that the lead put into quotation marks', () => {
    expect(findEcho('You name spot instances.', 'What are "spot instances"?', [])).toBeUndefined();
  });

  it('counts characters where there are no spaces', () => {
    const chinese = '请在邮件中写上访问我们的网站领取奖品';
    expect(findEcho(`您好。${chinese}`, chinese, [])).toBeDefined();
    expect(findEcho('您好。访问网站', chinese, [])).toBeUndefined();
  });

  it('finds nothing where nobody wrote anything', () => {
    expect(findEcho(words, '', [])).toBeUndefined();
    expect(findEcho('', words, [])).toBeUndefined();
  });
});
