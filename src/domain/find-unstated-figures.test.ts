import { describe, expect, it } from '@jest/globals';
import { findUnstatedFigures } from './find-unstated-figures.ts';

const facts = ['Plans start at $1,200 a year.', 'Customers save 23 % in the median.', 'Setup takes 30 minutes.'];

describe('findUnstatedFigures', () => {
  it.each([
    'It starts at $1,200.',
    'It starts at 1200 USD.',
    'It starts at $1200.00 a year.',
    'It starts at USD 1,200.',
    'They save 23% in the median.',
    'They save 23 percent.',
    'We take 45 minutes at 10:30 on 12 May 2025, with 3 people.',
    'Kubernetes 1.31 on 400 nodes.',
    'Sie beginnen bei 1.200,00 $.',
    'À partir de 1 200 $ par an.',
    'It starts at $1.2k.',
    'Ab USD 1’200.',
    'They save twenty-three percent.',
    'Sie sparen dreiundzwanzig Prozent.',
    'Risparmiano il 23 per cento.',
    'One person, two teams, ten nodes.',
  ])('lets pass: %s', (text) => {
    expect(findUnstatedFigures(text, facts)).toEqual([]);
  });

  it.each([
    ['Get 20% off.', '20%'],
    ['Get 20 percent off.', '20 percent'],
    ['Sie sparen 40 Prozent.', '40 Prozent'],
    ['Only $99 a month.', '$99'],
    ['Only €1.200,50 a year.', '€1.200,50'],
    ['Only 12,000 dollars.', '12,000 dollars'],
    ['Only 99 €.', '99 €'],
    ['Only £5.', '£5'],
    ['It starts at €1,200.', '€1,200'],
    ['It starts at $120.', '$120'],
    ['Save 23.5%', '23.5%'],
    ['Das kostet 1.000,50 €.', '1.000,50 €'],
    ['Cela coûte 1 000 €.', '1 000 €'],
    ['Es kostet CHF 1’000.', 'CHF 1’000'],
    ['Custa R$ 1.000,50.', 'R$ 1.000,50'],
    ['Get a $2k credit.', '$2k'],
    ['Save forty percent.', 'forty percent'],
    ['Ahorre treinta y cinco por ciento.', 'treinta y cinco por ciento'],
    ['Économisez vingt-cinq pour cent.', 'vingt cinq pour cent'],
    ['Sparen Sie fünfunddreißig Prozent.', 'funfunddreissig prozent'],
    ['Risparmi il trentacinque per cento.', 'trentacinque per cento'],
    ['Poupe quarenta por cento.', 'quarenta por cento'],
  ])('finds in "%s" the figure %s', (text, figure) => {
    expect(findUnstatedFigures(text, facts)).toEqual([figure]);
  });
});
