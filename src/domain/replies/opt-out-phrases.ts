import { readPhraseList } from './reply-cue.ts';

/** Requests for no more mails. Each names the writer or the list, so that a question about our product is none. */
export const optOutPhrases = readPhraseList(`
  unsubscribe me|us|from|this|my|our|immediately|now, please unsubscribe, to unsubscribe from, to be unsubscribed,
  want|like|wish|need to unsubscribe, how do|can i unsubscribe, how to unsubscribe, trying to unsubscribe,
  remove me, remove us from, remove my|our email|address|name|data|details|contact|info|information,
  be removed from, like|want|wish|need|ask|have to be removed,
  delete|erase|remove all|any ... my|our ... data|details|information, take me off, take us off, take my ... off,
  take our ... off, opt me|us out, want|like|wish|choose to opt out, please opt out, i m opting out,
  i am opting out, hereby opt out, off your|this list|lists|mailing|distribution, off the mailing list|lists,
  delete my email|data|details|address|contact|record|information, erase my data|details,
  stop emailing|contacting|messaging|texting|mailing|spamming|bothering|calling me|us|this,
  please stop emailing|contacting|writing|sending|spamming|mailing|messaging|texting, stop writing to|me|us,
  stop sending me|us|these|this|those|your, stop this spam, no more emails|mails|messages|newsletters|spam,
  no further emails|mails|messages|contact, do not email|contact|write|message|mail|text me|us|again|anymore,
  do not|don t write|send ... to me|us, don t email|contact|write|message|mail|text me|us|again|anymore,
  do not send me|us, don t send me|us, leave me|us alone, never contact|email|write|message ... me|us|again,
  do not|don t want to receive ... emails|mails|messages|newsletter|newsletters,
  do not|don t want ... more|further|your emails|mails|messages, do not|don t want to hear from you,
  no longer want|wish to receive|hear, rather not receive, prefer not to receive|get|be, withdraw|revoke my consent,
  cease all|any|contact|communication, not wish to receive|be contacted, not want to be contacted,
  lose my email|number, not to be contacted|emailed,

  dame|deme|denme|darme|dadme|darnos|dennos|denos|darse de baja, quiero|queremos la baja, solicito|pido la baja,
  borrame|borreme|borrarme|borrenme|borradme, quiteme|quitame|quitenme|quitadme|quitarme,
  saqueme|sacame|saquenme|sacarme,
  eliminen|elimine|elimina|eliminad mi|mis ... datos|correo|email|direccion|contacto,
  bajame|bajenme|bajeme ... lista, eliminame|eliminenme|eliminarme, borre|borren|borra|borrad mis datos|correo,
  no me escriba|escriban|escribas|contacte|contacten|contactes|envie|envien|envies|mande|manden|mandes|mandeis|envieis|escribais|contacteis,
  no vuelva|vuelvan|vuelvas a escribirme|contactarme|enviarme|escribir|contactar,
  deje|dejen|deja|dejad de escribirme|enviarme|contactarme|mandarme|molestarme|molestar,
  no quiero|queremos|deseo recibir, no quiero|queremos mas correos|mensajes|emails|mails, no deseo mas,
  no mas correos|emails|mensajes|mails, desuscribirme|desuscribanme|desuscribeme, cancelar la|mi suscripcion,

  desinscri* moi|nous, desinscrivez, desinscris moi, me desinscrire|desabonner, nous desinscrire|desabonner,
  desabonnez, desabonne moi, retirez|retire|retirer moi|nous, me retirer, nous retirer,
  retirez|retirer|supprimez|supprimer|enlevez|enlever|effacez mon|mes|notre|nos ... adresse|mail|email|donnees|coordonnees|contact|liste,
  supprimez moi, enlevez moi, enleve moi, radiez moi, rayez moi,
  ne m ecrivez|ecris|envoyez|envoie|contactez|contacte plus,
  ne me contactez|contacte|recontactez|sollicitez|ecrivez plus, ne nous contactez|ecrivez|envoyez|sollicitez plus,
  ne plus me|nous|m contacter|ecrire|envoyer|solliciter|recevoir, ne plus recevoir,
  ne plus etre contacte|contactee|sollicite|sollicitee,
  ne souhaite|veux|desire|souhaitons|voulons plus|pas recevoir,
  plus|pas etre contacte|contactee|sollicite|sollicitee|demarche,
  arretez|cessez|arrete de|d m|me|nous|envoyer|ecrire|contacter, arretez vos|ces mails|emails|messages|envois,
  plus de mails|emails|messages svp, laissez moi|nous tranquille*, fichez moi la paix,
  stop aux mails|emails|messages, desinscription de|demande, demande de desinscription|desabonnement,

  bitte abmelden, bitte austragen, bitte abbestellen, bitte loschen, melden|meldet|melde sie mich|uns ... ab,
  melden|meldet|melde mich|uns ... ab, tragen|tragt|trage sie mich|uns ... aus, tragen|tragt|trage mich|uns ... aus,
  streichen|streicht sie mich|uns, streichen|streicht mich|uns,
  nehmen|nehmt|nimm sie mich|uns ... liste|verteiler|raus|heraus,
  nehmen|nehmt|nimm mich|uns ... liste|verteiler|raus|heraus, mich|uns ... abmelden, mich|uns ... austragen,
  mich|uns ... streichen, mich|uns aus dem|ihrem|eurem|deinem verteiler,
  aus dem|ihrem|eurem|der|ihrer|eurer verteiler|liste|mailingliste, newsletter abbestellen|abmelden|kundigen,
  mochte|will abbestellen, keine weiteren|weitere mails|mail|emails|email|nachrichten|nachricht|newsletter|werbung,
  keine mails|emails|nachrichten|newsletter|werbung ... mehr,
  mochte|mochten|will|wollen|wunsche|wunschen keine mails|emails|nachrichten|newsletter|werbung|kontaktaufnahme,
  schreiben|schreibt|schreib|kontaktieren|kontaktiert sie mir|mich|uns nicht|nie mehr|wieder,
  schreiben|schreibt|schreib mir|uns nicht|nie mehr|wieder,
  nicht mehr anschreiben|kontaktieren|anzuschreiben|schreiben|kontaktiert|angeschrieben,
  horen|hort|hor sie ... auf ... schreiben|senden|schicken|mailen, horen|hort|hor auf mir|mich|uns, horen sie auf,
  hort auf, hor auf, schicken|senden|mailen sie mir|uns nichts|keine,
  schickt|sendet|schick|sende mir|uns nichts|keine, nichts mehr von ihnen|euch|dir,
  lassen|lasst|lass sie mich|uns in ruhe, lassen|lasst|lass mich|uns in ruhe,
  loschen|loscht|losche sie ... meine|mich|unsere|meinen, loschen|loscht|losche meine|mich|unsere|meinen,
  widerrufe meine|die|hiermit, widerspreche der|hiermit|ihrer,

  cancellami, cancellatemi, mi cancelli, mi cancellate, cancellarmi,
  cancellate|cancelli|cancella il mio|i miei|la mia, disiscrivimi, disiscrivetemi, mi disiscriva, disiscrivermi,
  rimuovimi, rimuovetemi, mi rimuova, mi rimuovete, rimuovermi, rimuovete|rimuova|rimuovi il mio|la mia|i miei,
  toglimi, toglietemi, mi tolga, togliermi, mi tolga dalla, eliminatemi, eliminami, mi elimini, eliminate i miei,
  non mi scriva|scrivete|scrivere|scriviate|contatti|contattate|contattare|mandi|mandate|mandare|inviate|invii|inviare,
  non scrivetemi|scrivermi|contattatemi|contattarmi|mandatemi|mandarmi|inviatemi,
  non ci scrivete|contattate|contatti, non voglio|desidero|vorrei|vogliamo|desideriamo ... ricevere,
  smetta|smettete|smettetela|smetti di scrivermi|mandarmi|inviarmi|contattarmi|scrivere|inviare|mandare,
  basta email|mail|messaggi|newsletter, lasciatemi|lasciami|mi lasci in pace,
  essere cancellato|cancellata|rimosso|rimossa|eliminato|eliminata, chiedo|richiedo la cancellazione,
  annullare l iscrizione|la iscrizione, revoco il consenso,

  me descadastre|descadastra|descadastrem, descadastre me|meu, me descadastrar, descadastrar me, descadastrar meu,
  me remova|removam|remove|retire|retirem|tire|tirem|exclua|excluam,
  remova|removam|retire|retirem|tire|tirem|exclua|excluam me|meu|meus|o|nosso|minha, remover meu|me|minha,
  cancelar minha|a inscricao|assinatura|subscricao, cancele|cancelem minha|a inscricao|assinatura|subscricao,
  cancelar a|minha subscricao,
  nao me escreva|escrevam|envie|enviem|mande|mandem|contate|contatem|contacte|contactem|procure,
  nao quero|queremos|desejo|desejamos|gostaria ... receber, nao quero|queremos mais emails|mensagens,
  parem|pare|para de me|enviar|mandar|escrever|contatar, chega de emails|mensagens|email,
  deixe|deixem me|nos em paz, me deixe|deixem em paz, sair da lista, sair desta lista`);

/** What turns a request round. "No" alone is left out: "No please remove me". */
export const optOutNegations = readPhraseList(`
  not, never, don|doesn|didn|won|wouldn|shouldn t, no me|nos|quiero|queremos|deseo|hace, nunca, ne, n, nicht, nie,
  niemals, kein*, non, nao, sem`);

/** Says that mails are welcome, where a negation stands too far off. */
export const welcomePhrases = readPhraseList(`
  not want you to unsubscribe|remove|stop, don t want you to unsubscribe|remove|stop,
  not want to be removed|unsubscribed, don t want to be removed|unsubscribed, not want to miss, don t want to miss,
  do not|don t ever stop, keep me on, keep them coming, keep me posted, no quiero que me|nos ... baja|borren|quiten,
  ne souhaite pas etre retire|desinscrit, mochte nicht dass sie mich ... streichen|austragen|abmelden,
  auf der liste bleiben|behalten, im verteiler bleiben|behalten,
  non voglio essere cancellato|cancellata|rimosso|rimossa, nao quero ser removido|removida`);

/** Words that are a request when nothing but courtesy stands beside them in the clause. */
export const optOutClauses: ReadonlySet<string> = new Set([
  ...['unsubscribe', 'unsubscribed', 'unsub', 'opt out', 'optout', 'remove', 'remove me', 'take me off', 'opt me out'],
  ...[
    'do not contact',
    'don t contact',
    'please stop',
    'kindly stop',
    'please stop it',
    'please stop this',
    'just stop',
    'bitte aufhoren',
    'bitte stopp',
  ],
  ...['baja', 'darme de baja', 'dame de baja', 'desuscribir', 'desuscribirme', 'borrame', 'quitame'],
  ...[
    'desinscription',
    'desinscrire',
    'desabonner',
    'desabonnement',
    'desinscrivez moi',
    'me desinscrire',
    'se desabonner',
  ],
  ...[
    'abmelden',
    'austragen',
    'abbestellen',
    'abmeldung',
    'abbestellung',
    'mich abmelden',
    'mich austragen',
    'loschen',
  ],
  ...['cancellami', 'cancellatemi', 'cancellazione', 'disiscrizione', 'disiscrivimi', 'rimuovimi', 'disiscrivere'],
  ...['descadastrar', 'descadastre', 'descadastro', 'me descadastre', 'sair', 'remover', 'descadastramento'],
]);

/** Words that are a request only as the whole message. */
export const optOutMessages: ReadonlySet<string> = new Set([
  ...[
    'stop',
    'stop it',
    'stop now',
    'stop this',
    'stop all',
    'stopall',
    'no more',
    'enough',
    'go away',
    'delete',
    'delete me',
    'end',
    'quit',
    'cancel',
    'revoke',
  ],
  ...[
    'parar',
    'alto',
    'basta ya',
    'no mas',
    'arret',
    'arretez',
    'arrete',
    'ca suffit',
    'stopp',
    'aufhoren',
    'schluss',
    'es reicht',
    'basta',
    'smettetela',
    'chega',
    'pare',
    'parem',
  ],
]);

/** Words that change nothing about a request. */
export const courtesies: ReadonlySet<string> = new Set(
  `please pls kindly thanks thank you hi hello hey dear sir madam team immediately now asap me just ok okay and sorry no
  bitte danke sofort hallo guten tag nein umgehend jetzt und
  por favor gracias hola ya inmediatamente buenos dias y
  s il vous plait svp stp merci bonjour non immediatement et d urgence
  per favore grazie subito ciao buongiorno cortesemente prego e
  obrigado obrigada ola bom dia imediatamente agora`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
