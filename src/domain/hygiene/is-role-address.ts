/** RFC 2142, and the names by which companies' shared mailboxes usually go. */
const roles = new Set(
  `abuse ftp hostmaster info marketing news noc postmaster sales security support trouble usenet uucp webmaster www
   account accounting accounts admin administracion administration administrator all anfrage atendimento billing booking buchhaltung
   bureau careers comercial commercial compliance compras contabilidad contact contacto contactus contato contatti customercare
   customerservice customersupport datenschutz desk dev devnull devops dns do-not-reply donotreply einkauf enquiries enquiry
   events facturacion feedback finance hello help helpdesk hi hola home hr hallo inquiries inquiry investors invoice invoices it
   jobs kontakt legal list list-request mail mailer-daemon mailbox media no-reply no_reply nobody noreply null office
   operations ops orders partners partner payroll personal phish phishing poczta post pr press presse privacy procurement
   purchasing recepcion reception recruiting recruitment registrar request reservations root rrhh sekretariat secretariat segreteria
   service services shop spam staff subscribe sysadmin tech team ufficio undisclosed-recipients unsubscribe vendas ventas
   verkauf vertrieb vente ventes web welcome`.split(/\s+/),
);

/** Tells whether the part of an address before `@` names a function and not a person, whatever follows a `+`. */
export function isRoleAddress(local: string): boolean {
  return roles.has(local.toLowerCase().split('+')[0] ?? '');
}
