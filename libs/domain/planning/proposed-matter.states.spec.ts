import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayAnswerProposals, mayPropose } from './proposed-matter.policy.js';
import { paragraphsOf, proposalFaults } from './proposed-matter.rules.js';
import { proposedMatterStates, proposedMatterStatuses } from './proposed-matter.states.js';
import { inOrderOfLine, placeInYear, yearMark } from './year-plan.rules.js';

const step = (
  from: (typeof proposedMatterStatuses)[number],
  action: 'accept' | 'defer' | 'decline',
  answer = 'Nei',
) => {
  const taken = proposedMatterStates.step(from, action, { answer });
  return taken.allowed ? taken.to : taken.refusal.code;
};

describe('a proposal', () => {
  it.each([
    ['waiting', 'accept', 'accepted'],
    ['waiting', 'defer', 'nextMeeting'],
    ['waiting', 'decline', 'declined'],
    ['nextMeeting', 'accept', 'accepted'],
    ['nextMeeting', 'defer', 'proposal.wrongState'],
    ['nextMeeting', 'decline', 'declined'],
    ['accepted', 'accept', 'proposal.wrongState'],
    ['accepted', 'defer', 'proposal.wrongState'],
    ['accepted', 'decline', 'proposal.wrongState'],
    ['declined', 'accept', 'proposal.wrongState'],
    ['declined', 'defer', 'proposal.wrongState'],
    ['declined', 'decline', 'proposal.wrongState'],
  ] as const)('%s, then %s: %s', (from, action, to) => {
    expect(step(from, action)).toBe(to);
  });

  it('is not declined without a word', () => {
    expect(step('waiting', 'decline', ' \n')).toBe('proposal.answerMissing');
  });

  it('has a title, and no more letters than can be read', () => {
    expect(proposalFaults({ title: 'Sak', text: '' })).toEqual([]);
    expect(proposalFaults({ title: ' ', text: 'x'.repeat(4001) }).map(({ path }) => path)).toEqual([
      '/title',
      '/text',
    ]);
    expect(proposalFaults({ title: 'x'.repeat(301), text: '' })[0].code).toBe('proposal.tooLong');
  });

  it('becomes paragraphs in which nothing is markup', () => {
    expect(paragraphsOf(' a\nb \n\n <i>&"c" \n')).toBe('<p>a<br>b</p><p>&lt;i&gt;&amp;&quot;c&quot;</p>');
    expect(paragraphsOf(' \n\n ')).toBe('');
  });
});

describe('who proposes and who answers', () => {
  const as = (role: (typeof actorRoles)[number]) => ({ councilId: 'c', role, personId: 'me' });

  it.each(actorRoles)('%s', (role) => {
    const writes = role === 'secretariat' || role === 'system';
    const seated = ['chair', 'deputyChair', 'member', 'vara'].includes(role);
    expect(mayPropose(as(role), 'me') === undefined).toBe(writes || seated);
    expect(mayPropose(as(role), 'another') === undefined).toBe(writes);
    expect(mayAnswerProposals(as(role)) === undefined).toBe(writes || role === 'chair');
  });
});

describe('the line of a year', () => {
  const line = [
    { step: 'innkalling', date: '2020-12-28' },
    { step: 'meeting', date: '2021-01-11' },
    { step: 'comments', date: '2021-07-02' },
  ] as const;

  it('has its days between its ends', () => {
    expect(placeInYear('2021-01-01', 2021)).toBe(0);
    expect(placeInYear('2021-07-02', 2021)).toBeCloseTo(182 / 365);
    expect(placeInYear('2022-03-01', 2021)).toBe(1);
    expect(yearMark(line, 2021)).toEqual({ from: 0, at: 10 / 365, to: 182 / 365 });
  });

  it('tells warnings in its own order', () => {
    const warning = (step: 'innkalling' | 'comments') => ({
      ...{ step, date: '2021-05-17', reason: 'publicHoliday' as const, movedTo: null },
    });
    const ordered = inOrderOfLine([warning('comments'), warning('innkalling')], line);
    expect(ordered.map(({ step }) => step)).toEqual(['innkalling', 'comments']);
  });
});
