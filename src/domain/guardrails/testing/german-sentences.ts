import type { Sentences } from './sentences.ts';

/** German sentences that must pass, and such that must not. */
export const germanSentences: Sentences = {
  innocent: [
    'Wir können keine Ersparnis garantieren.',
    'Das garantieren wir nicht.',
    'Niemand kann Ihnen eine niedrigere Rechnung garantieren.',
    'Ohne Garantie auf ein Ergebnis, aber mit echten Zahlen.',
    'Anbei unser Bericht über den garantierten Mindestlohn.',
    'Herr Fuchs und Frau Dick sind im Urlaub.',
    'Das ist ein dicker Brocken, den wir uns ansehen.',
    'Um null Uhr läuft der Bericht.',
    'Wir geben keine Rabatte, deshalb zahlt niemand mehr als Sie.',
    'Das Angebot ist unverbindlich und bleibt es.',
    'Die Pläne beginnen bei 490 Dollar im Monat.',
    'Der Schluss der Kassette ist nass.',
  ],
  'guaranteed-result': [
    'Wir garantieren Ihnen Ersparnisse.',
    'Sie haben garantierte Gewinne.',
    'Eine g a r a n t i e r t e Ersparnis wartet.',
    'Eine gar4nt1erte Ersparnis wartet.',
    'Ohne Zweifel garantieren wir das Ergebnis.',
    'Nicht nur das: wir garantieren es.',
    'Wir versprechen eine niedrigere Rechnung.',
  ],
  'certain-result': ['Das ist völlig risikofrei.', 'Sie haben nichts zu verlieren.'],
  earnings: ['Verdoppeln Sie Ihren Umsatz.'],
  discount: ['Ein Rabatt wartet auf Sie.', 'Es ist für Sie kostenlos.'],
  pressure: ['Jetzt zuschlagen und buchen.', 'Der Platz ist gültig bis Freitag.'],
  agreement: ['Wie vereinbart sende ich Ihnen den Vertrag.'],
  'unstated-figure': ['Sie sparen 40 Prozent.', 'Sie sparen fünfundzwanzig Prozent.', 'Es kostet 1.000,50 € im Monat.'],
  'small-talk': ['Ich hoffe, diese E-Mail erreicht Sie wohlauf.'],
  offence: ['Das ist eine Scheiß-Rechnung.', 'Ihr Chef ist ein Arschloch.'],
  'broken-value': ['Guten Tag Herr null und willkommen.'],
};
