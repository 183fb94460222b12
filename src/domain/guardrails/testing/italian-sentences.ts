import type { Sentences } from './sentences.ts';

/** Italian sentences that must pass, and such that must not. */
export const italianSentences: Sentences = {
  innocent: [
    'Non possiamo garantire alcun risparmio.',
    'La garanzia non è inclusa.',
    'Nessuno può garantire una bolletta più bassa.',
    'Senza garanzia di risultato, ma con dati veri.',
    'Le mando il rapporto sul salario minimo garantito.',
    'Con il suo consenso guardiamo la fattura.',
    'Il conto della regina non ci riguarda.',
    'Non promettiamo risparmi, li misuriamo.',
    'Nessuno sconto nascosto nei contratti.',
    'Il token non scade durante la prova.',
    'I piani partono da 490 dollari al mese.',
    'Il garante della privacy ha scritto una guida.',
  ],
  'guaranteed-result': [
    'Garantiamo il risparmio.',
    'Ha guadagni garantiti.',
    'Un risparmio g a r a n t i t o per voi.',
    'Un risparmio g4rantito per voi.',
    'Senza dubbio garantiamo il risultato.',
    'Non solo: lo garantiamo.',
    'Vi assicuriamo una bolletta più bassa.',
  ],
  'certain-result': ['È una scelta senza rischi.', 'Non avete nulla da perdere.'],
  earnings: ['Raddoppiate i profitti quest’anno.'],
  discount: ['C’è uno sconto per voi.', 'Per voi è gratis.'],
  pressure: ['Agite subito e prenotate.', 'Il posto è valido fino a venerdì.'],
  agreement: ['Come concordato, le mando il contratto.'],
  'unstated-figure': ['Risparmiate il 40 % sul calcolo.', 'Risparmiate venti per cento.', 'Costa € 1.000,50 al mese.'],
  'small-talk': ['Spero che questa email la trovi bene.'],
  offence: ['Che cazzo di bolletta.', 'Il suo capo è uno stronzo.'],
};
