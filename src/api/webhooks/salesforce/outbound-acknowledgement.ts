/**
 * Acknowledges an outbound message. Anything but this envelope, with status 200, makes Salesforce send all notifications
 * of the message again for 24 hours (developer.salesforce.com, "Building a Listener" and "Understanding Notifications").
 */
export const outboundAcknowledgement =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>' +
  '<notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse>' +
  '</soapenv:Body></soapenv:Envelope>';
