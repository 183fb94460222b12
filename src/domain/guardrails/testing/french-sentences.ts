import type { Sentences } from './sentences.ts';

/** French sentences that must pass, and such that must not. */
export const frenchSentences: Sentences = {
  innocent: [
    'Nous ne pouvons pas garantir une économie.',
    'Nous ne garantissons aucun résultat.',
    'La garantie n’est pas incluse dans ce plan.',
    'Personne ne peut garantir une facture plus basse.',
    'Voici notre dossier sur le salaire minimum garanti.',
    'Les concours de nos concurrents ne nous concernent pas.',
    'Rien n’expire pendant que vous regardez.',
    'Nous regardons la facture ensemble et sans promesse.',
    'Bonjour ! Merci de votre message.',
    'Aucune remise cachée dans nos contrats.',
    'Nos offres commencent à 490 $ par mois.',
    'Le retard de livraison vient de notre côté.',
  ],
  'guaranteed-result': [
    'Nous garantissons une économie.',
    'Vous aurez des gains garantis.',
    'Une économie g a r a n t i e pour vous.',
    'Une économie g@r@ntie pour vous.',
    'Sans aucun doute nous garantissons le résultat.',
    'Non seulement cela : nous le garantissons.',
    'Nous vous promettons une facture plus basse.',
  ],
  'certain-result': ['C’est une décision sans risque.', 'Vous n’avez rien à perdre.'],
  earnings: ['Doublez vos bénéfices cette année.'],
  discount: ['Une remise vous attend.', 'C’est gratuit pour vous.'],
  pressure: ['Agissez maintenant et réservez.', 'Cette place est valable jusqu’à vendredi.'],
  agreement: ['Comme convenu, voici le contrat.'],
  'unstated-figure': [
    'Vous économisez 40 % sur le calcul.',
    'Vous économisez vingt pour cent.',
    'Cela coûte 1 000 € par mois.',
  ],
  'small-talk': ['J’espère que ce message vous trouve en forme.'],
  offence: ['Quelle merde, cette facture.', 'Votre chef est un connard et nous le savons.'],
};
