import { DataSet, englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** Names of people, words of medicine and words of other languages; a colleague's eye sees the rest. */
const tooOften = new Set([
  'anal',
  'anus',
  'cum',
  'dick',
  'nig',
  'penis',
  'retard',
  'sex',
  'tit',
  'vagina',
  'kike',
  'cock',
  'hooker',
  'rape',
]);

const dataset = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => metadata !== undefined && tooOften.has(metadata.originalWord))
  .addPhrase((phrase) =>
    [
      'shiitake',
      'shitake',
      'focke',
      'pushit',
      'mishit',
      'fukuoka',
      'fukui',
      'fukushima',
      'fukuda',
      'matsushita',
      'yamashita',
      'kinoshita',
    ].reduce((built, term) => built.addWhitelistedTerm(term), phrase.setMetadata({ originalWord: 'innocent' })),
  );
const matcher = new RegExpMatcher({ ...dataset.build(), ...englishRecommendedTransformers });

/** Finds an English obscenity, also one that is disguised by other letters; those of other languages stand in the playbook. */
export function findOffence(text: string): string | undefined {
  const apart = text.replaceAll(
    /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}*][ ._*/-]{1,2}){2,}\p{L}(?![\p{L}\p{N}])/gu,
    (letters) => letters.replaceAll(/[ ._*/-]/g, ''),
  );
  const [match] = matcher.getAllMatches(apart, true);
  return match && dataset.getPayloadWithPhraseMetadata(match).phraseMetadata?.originalWord;
}
