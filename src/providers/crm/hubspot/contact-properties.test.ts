import { describe, expect, it } from '@jest/globals';
import { contactFrom, propertiesFrom } from './contact-properties.ts';

describe('contactFrom', () => {
  it('reads what is there and leaves out what is empty', () => {
    const contact = contactFrom({
      id: '501',
      properties: {
        firstname: 'Jane',
        lastname: null,
        company: '',
        auto_status: 'Nurturing',
        auto_tags: 'hot; webinar;;STOP_SEQUENCE',
      },
    });
    expect(contact).toEqual({
      contactId: '501',
      firstName: 'Jane',
      status: 'Nurturing',
      tags: ['hot', 'webinar', 'STOP_SEQUENCE'],
    });
  });

  it('has no tags when there are none', () => {
    expect(contactFrom({ id: '501', properties: {} }).tags).toEqual([]);
  });
});

describe('propertiesFrom', () => {
  it('writes present fields only, as text', () => {
    expect(propertiesFrom({ firstName: 'Jane', autoScore: 91, tags: ['hot', 'webinar'], phone: undefined })).toEqual({
      firstname: 'Jane',
      auto_score: '91',
      auto_tags: 'hot;webinar',
    });
  });

  it('empties the tags when the list is empty', () => {
    expect(propertiesFrom({ tags: [] })).toEqual({ auto_tags: '' });
  });

  it('reads the tags back that it wrote', () => {
    const tags = ['hot', 'AI draft to review'];
    expect(contactFrom({ id: '501', properties: propertiesFrom({ tags }) }).tags).toEqual(tags);
  });
});
