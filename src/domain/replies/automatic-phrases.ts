import { readPhraseList } from './reply-cue.ts';

/** Sentences in which somebody says to be away. */
export const absencePhrases = readPhraseList(`
  out of office, out of the office, away from the office, away from my desk|email|mail, on vacation,
  on annual|parental|maternity|paternity|sick leave, on leave, on holiday|holidays, out on leave|vacation,
  currently away, limited access to ... email|emails|mail|mails, back in the office, return to the office,
  no access to ... email|emails|mail|mails, currently out, fuera de la oficina, fuera de oficina,
  ausente de la oficina, estoy|estare ausente, estoy|estare de vacaciones, estoy|estare fuera,
  acceso limitado a ... correo, sin acceso a ... correo, de baja por|medica|maternal,
  absent|absente du|jusqu|de|pour, suis|serai ... absent|absente, en conge|conges, suis|serai en vacances,
  hors du bureau, acces limite a ... messagerie|mails|emails|courriels, de retour au bureau,
  actuellement absent|absente, nicht im buro, ausser haus, derzeit|momentan|aktuell abwesend, bin ... abwesend,
  im urlaub, in elternzeit, in mutterschutz, bin ... nicht erreichbar, bin ... wieder erreichbar, wieder im buro,
  nur eingeschrankt erreichbar, keinen zugriff auf ... mails|emails, fuori ufficio, fuori sede, in ferie,
  sono|saro assente, in congedo, in maternita, accesso limitato alla posta|mail|email, fora do escritorio,
  estou|estarei ausente, estou|estarei de ferias, em ferias, estou|estarei fora, de licenca,
  acesso limitado ao|aos ... email|emails|e-mail`);

/** Before an absence: it is over, or somebody else's. */
export const otherAbsences = readPhraseList(`
  was|were|been|is|are|he|she|they|my|our|colleague|boss, estaba|estuve|estuvimos|esta|estan|mi|nuestro|nuestra,
  etais|etait|etions|est|sont|mon|ma|notre, war|waren|ist|sind|kollege|kollegin|chef|chefin,
  ero|eravamo|e|sono tutti|il mio|la mia, estava|estive|estivemos|esta|estao|meu|minha`);

/** Sentences that only machines write. */
export const machinePhrases = readPhraseList(`
  this is an automatic|automated, this is an auto, automatically generated, auto generated ... message|email|reply,
  do not reply to this, your request|ticket|inquiry|case ... has been received|created|opened,
  we have received your request|email|message|inquiry|enquiry, we received your request|inquiry|enquiry,
  a ticket has been created, this mailbox is not monitored, has been received, this inbox is not monitored,
  este es un mensaje|correo automatico, mensaje generado automaticamente, respuesta automatica,
  hemos recibido su|tu solicitud|mensaje|consulta|correo, no responda a este, ceci est un message|mail automatique,
  ceci est une reponse automatique, message genere automatiquement, reponse automatique,
  avons bien recu votre demande|message|mail|email|courriel, votre demande a ete enregistree|recue,
  merci de ne pas repondre a ce, dies ist eine automatische|automatisch, automatisch erstellt|generiert|generierte,
  automatische antwort, ihre anfrage ... ist ... eingegangen, wir haben ihre anfrage|nachricht|mail ... erhalten,
  ticket wurde erstellt|eroffnet, bitte antworten sie nicht auf diese, questo e un messaggio automatico,
  risposta automatica, messaggio generato automaticamente, abbiamo ricevuto la sua|tua richiesta|mail,
  non rispondere a questa|questo, esta e uma mensagem|resposta automatica, mensagem automatica, resposta automatica,
  gerada automaticamente, recebemos sua|a sua|o seu|seu ... solicitacao|pedido|mensagem|email|contato,
  nao responda a este|esta`);
