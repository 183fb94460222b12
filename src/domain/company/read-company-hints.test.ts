import { describe, expect, it } from '@jest/globals';
import { readCompanyHints } from './read-company-hints.ts';

describe('readCompanyHints', () => {
  it.each([
    { email: 'jane@acme.com', companyDomain: 'acme.com' },
    { email: 'jane@mail.acme.co.uk', companyDomain: 'acme.co.uk' },
    { email: 'jane@eu.acme.com.br', companyDomain: 'acme.com.br' },
    { email: 'jane@acme.myshopify.com', companyDomain: 'acme.myshopify.com' },
    { email: '"a@b"@acme.de', companyDomain: 'acme.de' },
    { email: 'jane@gmail.com', companyDomain: undefined },
    { email: 'jane@mailinator.com', companyDomain: undefined },
    { email: 'jane@co.uk', companyDomain: undefined },
    { email: 'nobody', companyDomain: undefined },
    { email: undefined, companyDomain: undefined },
  ])('finds $companyDomain as the company of $email', ({ email, companyDomain }) => {
    expect(readCompanyHints({ email }).companyDomain).toBe(companyDomain);
  });

  it.each(
    `gmail.com googlemail.com outlook.com hotmail.es yahoo.co.uk yahoo.com.br icloud.com aol.com proton.me gmx.de web.de
     t-online.de libero.it virgilio.it orange.fr wanadoo.fr laposte.net uol.com.br terra.com.br sapo.pt telefonica.net
     bluewin.ch btinternet.com comcast.net qq.com fastmail.com tutanota.com posteo.de`.split(/\s+/),
  )('knows %s for free mail', (domain) => {
    expect(readCompanyHints({ email: `jane@${domain}` })).toMatchObject({ isFreeMail: true, companyDomain: undefined });
  });

  it.each([
    'google.com',
    'microsoft.com',
    'siemens.com',
    'sap.com',
    'stripe.com',
    'acme.example',
    'example.com',
    'example.org',
  ])('knows %s for a company', (domain) => {
    expect(readCompanyHints({ email: `jane@${domain}` })).toMatchObject({ isFreeMail: false, companyDomain: domain });
  });

  it('tells an address of a function from one of a person', () => {
    expect(readCompanyHints({ email: 'info@acme.com' }).isRoleAddress).toBe(true);
    expect(readCompanyHints({ email: 'jane@acme.com' }).isRoleAddress).toBe(false);
  });

  it('reads the country of the number, the connection and the domain', () => {
    const hints = readCompanyHints({ email: 'jane@acme.de', phone: '+390236123456', ipCountry: 'FR' });
    expect(hints).toMatchObject({ countryOfPhone: 'IT', countryOfIp: 'FR', countryOfDomain: 'DE' });
  });

  it('tells Canada from the United States by the area code, and names neither where nothing tells', () => {
    const ofPhone = (phone: string): string | undefined => readCompanyHints({ phone }).countryOfPhone;
    expect(ofPhone('+14165550123')).toBe('CA');
    expect(ofPhone('+12125550123')).toBe('US');
    expect(ofPhone('+15550100177')).toBeUndefined();
  });

  it.each([
    { domain: 'acme.uk', country: 'GB' },
    { domain: 'acme.com.au', country: 'AU' },
    { domain: 'acme.io', country: undefined },
    { domain: 'acme.eu', country: undefined },
    { domain: 'acme.com', country: undefined },
  ])('takes the country $country from $domain', ({ domain, country }) => {
    expect(readCompanyHints({ email: `jane@${domain}` }).countryOfDomain).toBe(country);
  });
});
