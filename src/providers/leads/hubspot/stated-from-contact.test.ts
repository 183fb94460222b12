import { describe, expect, it } from '@jest/globals';
import { cleanTimeZone } from '../../../domain/hygiene/clean-time-zone.ts';
import { isOwnContact, statedFromContact } from './stated-from-contact.ts';

describe('statedFromContact', () => {
  it('leaves out what is empty, and prefers the first of several properties', () => {
    const properties = {
      email: 'jane@example.com',
      firstname: '',
      lastname: null,
      phone: null,
      mobilephone: '+15555550123',
      lead_source: 'demo_request',
      recent_conversion_event_name: 'Contact us: Form',
      hs_analytics_source: 'PAID_SEARCH',
    };
    expect(statedFromContact(properties)).toEqual({
      email: 'jane@example.com',
      phone: '+15555550123',
      source: 'demo_request',
      medium: 'paid_search',
    });
  });

  it('takes the last form for the source of an account without a property of its own', () => {
    expect(statedFromContact({ recent_conversion_event_name: 'Contact us: Form' })).toEqual({
      source: 'Contact us: Form',
    });
  });

  it("leaves HubSpot's spelling of a time zone to hygiene", () => {
    const stated = statedFromContact({ hs_timezone: 'america_slash_new_york' });
    expect(stated).toEqual({ timeZone: 'america_slash_new_york' });
    expect(cleanTimeZone(stated.timeZone).value).toBe('America/New_York');
  });
});

describe('isOwnContact', () => {
  it.each([
    { properties: { auto_status: 'Nurturing' }, isOwn: true },
    { properties: { auto_status: '' }, isOwn: false },
    { properties: { auto_status: null }, isOwn: false },
    { properties: {}, isOwn: false },
  ])('takes $properties for our own: $isOwn', ({ properties, isOwn }) => {
    expect(isOwnContact(properties)).toBe(isOwn);
  });
});
