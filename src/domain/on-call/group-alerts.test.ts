import { describe, expect, it } from '@jest/globals';
import { groupAlerts, type AlertForm, type EarlierAlert } from './group-alerts.ts';

const told = (form: AlertForm, isOpen = true): EarlierAlert => ({ form, isOpen });

describe('groupAlerts', () => {
  it('sends three SMS, one for the group, and no more while that one is not answered', () => {
    const forms: AlertForm[] = [];
    for (let count = 0; count < 6; count += 1) forms.push(groupAlerts(forms.map((form) => told(form))));
    expect(forms).toEqual(['single', 'single', 'single', 'group', 'joined', 'joined']);
  });

  it('tells of a group again once the one before was answered', () => {
    const earlier = [told('single'), told('single'), told('single'), told('group', false)];
    expect(groupAlerts(earlier)).toBe('group');
  });

  it('counts what was answered as well: it rang all the same', () => {
    expect(groupAlerts([told('single', false), told('single', false), told('single', false)])).toBe('group');
  });
});
