import { describe, expect, it } from '@jest/globals';
import { referatStates, type ReferatCircumstances } from './referat.states.js';

const ready: ReferatCircumstances = { meetingHeld: true, missing: [], approvingCaseKnown: true };

describe('states of a referat', () => {
  it('goes from draft by comment and approval to approved', () => {
    expect(referatStates.step('draft', 'sendForComment', ready)).toMatchObject({ to: 'forComment' });
    expect(referatStates.step('forComment', 'takeBack', ready)).toMatchObject({ to: 'draft' });
    expect(referatStates.step('forComment', 'layForApproval', ready)).toMatchObject({ to: 'forApproval' });
    expect(referatStates.step('forApproval', 'approve', ready)).toMatchObject({ to: 'approved' });
    expect(referatStates.actionsFrom('approved')).toEqual([]);
  });

  it('stays in the house until the meeting is held', () => {
    expect(referatStates.step('draft', 'sendForComment', { ...ready, meetingHeld: false })).toMatchObject({
      refusal: { code: 'referat.meetingNotHeld' },
    });
  });

  it('says the first thing that is missing', () => {
    const missing = [{ code: 'referat.vedtakMissing', params: { number: '5/1/2021' } }];
    expect(referatStates.step('draft', 'sendForComment', { ...ready, missing })).toMatchObject({
      refusal: { code: 'referat.vedtakMissing', params: { number: '5/1/2021' } },
    });
  });

  it('goes back to draft when the council does not approve it', () => {
    expect(referatStates.step('forApproval', 'reject', ready)).toMatchObject({ to: 'draft' });
    expect(
      referatStates.step('forApproval', 'reject', { ...ready, approvingCaseKnown: false }),
    ).toMatchObject({
      refusal: { code: 'referat.approvedInMissing' },
    });
  });

  it('is approved in a known case only, and not before it was laid for approval', () => {
    expect(
      referatStates.step('forApproval', 'approve', { ...ready, approvingCaseKnown: false }),
    ).toMatchObject({
      refusal: { code: 'referat.approvedInMissing' },
    });
    expect(referatStates.step('draft', 'approve', ready)).toMatchObject({
      refusal: { code: 'referat.wrongState' },
    });
  });
});
