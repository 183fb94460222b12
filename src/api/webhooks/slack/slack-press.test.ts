import { describe, expect, it } from '@jest/globals';
import { slackPressFrom } from './slack-press.ts';

const payload = {
  type: 'block_actions',
  user: { id: 'U1', username: 'sam' },
  actions: [{ type: 'button', action_id: 'take-lead', value: 'alert-1' }],
  response_url: 'https://hooks.slack.com/actions/T1/2/3',
};

function form(value: unknown): Buffer {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return Buffer.from(new URLSearchParams({ payload: text }).toString());
}

describe('slackPressFrom', () => {
  it('reads who pressed which button', () => {
    const { response_url: answerUrl } = payload;
    const press = { memberId: 'U1', action: 'take-lead', value: 'alert-1', answerUrl };
    expect(slackPressFrom(form(payload))).toEqual(press);
  });

  it.each([
    { name: 'a button that leads somewhere', value: { ...payload, actions: [{ action_id: 'open-link' }] } },
    { name: 'something else that Slack tells', value: { type: 'view_closed', user: { id: 'U1' } } },
  ])('passes over $name', ({ value }) => {
    expect(slackPressFrom(form(value))).toBeUndefined();
  });

  it.each([
    { name: 'no form', body: Buffer.from('{}') },
    { name: 'no JSON', body: form('{') },
    { name: 'no object', body: form('null') },
    { name: 'a press of nothing', body: form({ ...payload, actions: [] }) },
    { name: 'a press by nobody', body: form({ ...payload, user: {} }) },
  ])('refuses $name', ({ body }) => {
    expect(() => slackPressFrom(body)).toThrow(expect.objectContaining({ status: 400, code: 'invalid_interaction' }));
  });
});
