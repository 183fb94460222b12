/** The numbers up to a hundred as the six languages spell them, without accents; hyphens are spaces. */
export const spelledNumbers: ReadonlyMap<string, number> = new Map([
  ...counted(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    1,
  ),
  ...counted(
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco',
    1,
  ),
  ...counted('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1),
  ...counted(
    'ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    1,
  ),
  ...counted(
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
    1,
  ),
  ...counted(
    'um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
    1,
  ),
  ...tens(
    'thirty forty fifty sixty seventy eighty ninety hundred',
    'one two three four five six seven eight nine',
    ' ',
  ),
  ...tens(
    'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien',
    'uno dos tres cuatro cinco seis siete ocho nueve',
    ' y ',
  ),
  ...tens(
    'trente quarante cinquante soixante septante huitante nonante cent',
    'un deux trois quatre cinq six sept huit neuf',
    ' ',
  ),
  ...tens(
    'trenta quaranta cinquanta sessanta settanta ottanta novanta cento',
    'uno due tre quattro cinque sei sette otto nove',
    '',
  ),
  ...tens(
    'trinta quarenta cinquenta sessenta setenta oitenta noventa cem',
    'um dois tres quatro cinco seis sete oito nove',
    ' e ',
  ),
  ...tens('dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert', '', ''),
  ...[3, 4, 5, 6, 7, 8, 9, 2].flatMap((ten) => germanUnits(ten)),
  ...Array.from('123456789').map((unit): [string, number] => [`twenty ${english(unit)}`, 20 + Number(unit)]),
  ...([
    ['vingt', 20],
    ['vingt cinq', 25],
    ['soixante dix', 70],
    ['soixante quinze', 75],
    ['quatre vingts', 80],
    ['quatre vingt dix', 90],
    ['vinte e cinco', 25],
    ['venticinque', 25],
    ['a hundred', 100],
    ['one hundred', 100],
  ] as [string, number][]),
]);

function counted(list: string, first: number): [string, number][] {
  return list.split(' ').map((word, index) => [word, first + index]);
}

function tens(list: string, units: string, joint: string): [string, number][] {
  return list.split(' ').flatMap((ten, index): [string, number][] => {
    const value = 30 + 10 * index;
    const more = value === 100 || units === '' ? [] : counted(units, value + 1);
    return [[ten, value], ...more.map(([unit, sum]): [string, number] => [`${ten}${joint}${unit}`, sum])];
  });
}

function germanUnits(ten: number): [string, number][] {
  const names = ['zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
  const name = names[ten - 2] ?? '';
  return counted('ein zwei drei vier funf sechs sieben acht neun', 10 * ten + 1).map(([unit, sum]) => [
    `${unit}und${name}`,
    sum,
  ]);
}

function english(digit: string): string {
  return 'one two three four five six seven eight nine'.split(' ')[Number(digit) - 1] ?? digit;
}
