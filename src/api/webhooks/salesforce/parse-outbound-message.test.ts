import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseOutboundMessage } from './parse-outbound-message.ts';

const lead = '<sObject xsi:type="sf:Lead"><sf:Id>00Q2400000AbCdEEAV</sf:Id><sf:LastName>Doe</sf:LastName></sObject>';

function envelope(notifications: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <soapenv:Body>
  <notifications xmlns="http://soap.sforce.com/2005/09/outbound" xmlns:sf="urn:sobject.enterprise.soap.sforce.com">
   <OrganizationId>00D240000000001EAA</OrganizationId>
   <ActionId>04k240000000001AAA</ActionId>
   ${more}
   ${notifications}
  </notifications>
 </soapenv:Body>
</soapenv:Envelope>`;
}

function notification(id: string, sObject = lead): string {
  return `<Notification><Id>${id}</Id>${sObject}</Notification>`;
}

function fieldsOf(fields: string): unknown {
  const message = parse(envelope(notification('1', `<sObject xsi:type="sf:Lead">${fields}</sObject>`)));
  return message.notifications[0]?.record;
}

function parse(xml: string): ReturnType<typeof parseOutboundMessage> {
  return parseOutboundMessage(Buffer.from(xml));
}

describe('parseOutboundMessage', () => {
  it('reads the organization and one notification', () => {
    expect(parse(envelope(notification('04l0800002nrC5BAAU')))).toEqual({
      organizationId: '00D240000000001EAA',
      notifications: [
        {
          id: '04l0800002nrC5BAAU',
          record: { attributes: { type: 'Lead' }, Id: '00Q2400000AbCdEEAV', LastName: 'Doe' },
        },
      ],
    });
  });

  it('reads a hundred notifications in their order', () => {
    const ids = Array.from({ length: 100 }, (_, index) => String(index));
    const { notifications } = parse(envelope(ids.map((id) => notification(id)).join('\n')));
    expect(notifications.map(({ id }) => id)).toEqual(ids);
  });

  it('reads other prefixes the same, and none', () => {
    const plain = parse(envelope(notification('1')));
    const other = envelope(notification('1')).replaceAll('soapenv', 's').replaceAll('sf:', 'ens:');
    const none = other.replaceAll(/(<\/?)s:/g, '$1').replaceAll(/(<\/?)ens:/g, '$1');
    expect(parse(other)).toEqual(plain);
    expect(parse(none)).toEqual(plain);
  });

  it('keeps values as they are written: leading zeros, long numbers, true and false', () => {
    const fields =
      '<sf:PostalCode>01067</sf:PostalCode><sf:Phone>+49123</sf:Phone><sf:A__c>1e5</sf:A__c><sf:B__c>true</sf:B__c>';
    expect(fieldsOf(fields)).toMatchObject({ PostalCode: '01067', Phone: '+49123', A__c: '1e5', B__c: 'true' });
  });

  it("decodes XML's own entities and numeric ones, once", () => {
    expect(
      fieldsOf('<sf:Company>A &amp; B &lt;i&gt; &#39;&#x41;&#10;&quot; &amp;#39; &amp;lt;</sf:Company>'),
    ).toMatchObject({
      Company: 'A & B <i> \'A\n" &#39; &lt;',
    });
  });

  it('leaves out fields that are nil or empty, and all that is no text', () => {
    const fields =
      '<sf:Email xsi:nil="true"/><sf:Phone></sf:Phone><sf:Owner><sf:Name>x</sf:Name></sf:Owner><sf:A>1</sf:A><sf:A>2</sf:A>';
    expect(fieldsOf(fields)).toEqual({ attributes: { type: 'Lead' } });
  });

  it('takes the text of an element that has attributes', () => {
    expect(fieldsOf('<sf:Email xsi:type="xsd:string">jane@example.com</sf:Email>')).toMatchObject({
      Email: 'jane@example.com',
    });
  });

  it('never reads the session', () => {
    const message = parse(envelope(notification('1'), '<SessionId>00D!live.session</SessionId>'));
    expect(JSON.stringify(message)).not.toContain('live.session');
  });

  it('reads a notification without id or object as one without either', () => {
    expect(
      parse(envelope('<Notification><sObject/></Notification><Notification><Id>1</Id></Notification>')).notifications,
    ).toEqual([
      { id: undefined, record: {} },
      { id: '1', record: {} },
    ]);
  });
});

describe('what parseOutboundMessage refuses', () => {
  const billionLaughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>`;
  const declared = (declaration: string): string => envelope(notification('1')).replace('?>', `?>${declaration}`);

  it.each([
    { title: 'entities that expand', xml: declared(billionLaughs) },
    { title: 'an entity of a file', xml: declared('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>') },
    { title: 'an entity of a server', xml: declared('<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">') },
    { title: 'a declaration in small letters', xml: declared('<!doctype x>') },
    { title: 'a declaration later on', xml: envelope(notification('1'), '<!DOCTYPE x>') },
  ])('$title', ({ xml }) => {
    expect(() => parse(xml)).toThrow(expect.objectContaining({ status: 400, code: 'forbidden_doctype' }));
  });

  it.each([
    { title: 'half a message', xml: envelope(notification('1')).slice(0, -30) },
    { title: 'an element that is not closed', xml: envelope('<Notification><Id>1</Notification>') },
    { title: 'no XML', xml: 'hello' },
    { title: 'nothing', xml: '' },
    {
      title: "a name that is a prototype's",
      xml: envelope(notification('1', '<sObject><__proto__>1</__proto__></sObject>')),
    },
    { title: 'nesting without end', xml: '<a>'.repeat(20_000) + '</a>'.repeat(20_000) },
  ])('$title', ({ xml }) => {
    expect(() => parse(xml)).toThrow(expect.objectContaining({ status: 400, code: 'invalid_xml' }));
  });

  it('bytes that are no UTF-8', () => {
    const bytes = Buffer.from(envelope(notification('1', lead.replace('Doe', 'Müller'))), 'latin1');
    expect(() => parseOutboundMessage(bytes)).toThrow(expect.objectContaining({ code: 'invalid_encoding' }));
  });

  it.each([
    { title: 'XML of something else', xml: '<html><body/></html>' },
    { title: 'a message without notifications', xml: envelope('') },
    { title: '101 notifications', xml: envelope(notification('1').repeat(101)) },
  ])('$title', ({ xml }) => {
    expect(() => parse(xml)).toThrow(expect.objectContaining({ status: 400, code: 'invalid_outbound_message' }));
  });

  it('anything else, with an error that has a code', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&',
      ';',
      '&#x',
      '<?xml',
      '?>',
      '"',
      'x=',
      '<Notification>',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => `<${parts.join('')}`),
        ),
        (text) => {
          try {
            parse(text);
            return false;
          } catch (error) {
            return (error as Error).name === 'ApiError';
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
