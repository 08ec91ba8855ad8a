import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayReadActionPlan, mayReadFollowUps, mayWriteActionPlan } from './action-plan.policy.js';
import { planOn } from './action-plan.rules.js';
import { followUpFaults, urgencyOf } from './follow-up.rules.js';
import { followUpStates } from './follow-up.states.js';

describe('follow-ups', () => {
  it('need a text, an owner and a date that exists', () => {
    expect(followUpFaults({ text: '', owner: ' ', due: '2021-02-30' }).map((fault) => fault.path)).toEqual([
      '/text',
      '/owner',
      '/due',
    ]);
    expect(followUpFaults({ text: 'Sende brev', owner: 'Sekretariatet' })).toEqual([]);
  });

  it.each([
    ['2021-02-07', 'overdue'],
    ['2021-02-08', 'soon'],
    ['2021-02-15', 'soon'],
    ['2021-02-16', 'later'],
    [null, 'noDate'],
  ] as const)('due %s is %s on 8 February', (due, urgency) => {
    expect(urgencyOf({ status: 'open', due }, '2021-02-08')).toBe(urgency);
  });

  it('press nobody when they are closed, and may be opened again', () => {
    expect(urgencyOf({ status: 'done', due: '2020-01-01' }, '2021-02-08')).toBe('closed');
    expect(followUpStates.step('open', 'finish', undefined)).toMatchObject({ to: 'done' });
    expect(followUpStates.step('dropped', 'reopen', undefined)).toMatchObject({ to: 'open' });
    expect(followUpStates.step('done', 'finish', undefined)).toMatchObject({
      refusal: { code: 'followUp.wrongState' },
    });
  });
});

describe('the action plan', () => {
  const allowed = (policy: typeof mayReadActionPlan) =>
    actorRoles.filter((role) => policy({ councilId: 'c', role }) === undefined);

  it('is read by all roles and by the public, kept by the secretariat; follow-ups are for the council itself', () => {
    expect(allowed(mayReadActionPlan)).toEqual([...actorRoles]);
    expect(allowed(mayWriteActionPlan)).toEqual(['secretariat', 'system']);
    expect(allowed(mayReadFollowUps)).toEqual(
      actorRoles.filter((role) => role !== 'observer' && role !== 'public'),
    );
  });

  it('is the one in force on the day, else the latest', () => {
    const plans = [
      { key: 'old', validFrom: '2018-01-01', validTo: '2019-12-31' },
      { key: 'new', validFrom: '2020-06-01', validTo: '2021-12-31' },
    ];
    expect(planOn(plans, '2019-05-01')?.key).toBe('old');
    expect(planOn(plans, '2021-02-26')?.key).toBe('new');
    expect(planOn(plans, '2023-02-26')?.key).toBe('new');
    expect(planOn([], '2021-02-26')).toBeUndefined();
  });
});
