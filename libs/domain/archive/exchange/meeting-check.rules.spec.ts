import { describe, expect, it } from '@jest/globals';
import { hasMessage, message } from '#kernel/messages';
import { aKnownCouncil, demoFile, earlierCases } from '#test/builders/a-known-council';
import type { KnownCouncil } from './known-council.rules.js';
import { meetingFaults } from './meeting-check.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';

type Change = (file: MeetingFile) => void;

function faultsAfter(change: Change, known: Partial<KnownCouncil> = {}) {
  const file = demoFile<MeetingFile>('ho21-meeting-1-2021');
  change(file);
  return meetingFaults(file, aKnownCouncil(known));
}

describe('checking the agenda of a meeting file', () => {
  const cases: [string, Change, string, string, Partial<KnownCouncil>?][] = [
    ['a case number twice', (f) => (f.items[1].sequence = 1), '/items/1/sequence', 'exchange.sequenceTaken'],
    [
      'a case number that is used already',
      () => undefined,
      '/items/0/sequence',
      'exchange.sequenceTaken',
      { cases: [...earlierCases, { sequence: 1, meeting: 1, year: 2021 }] },
    ],
    [
      'a case without a number though it is called',
      (f) => delete f.items[8].sequence,
      '/items/8/sequence',
      'exchange.statusWithoutNumber',
    ],
    [
      'an earlier case that never was',
      (f) => (f.items[4].paper!.earlierTreated[1] = '43/5/2020'),
      '/items/4/paper/earlierTreated/1',
      'exchange.caseUnknown',
    ],
    [
      'an earlier case that is later',
      (f) => (f.items[4].paper!.earlierTreated[1] = '6/1/2021'),
      '/items/4/paper/earlierTreated/1',
      'exchange.caseNotEarlier',
    ],
    [
      'a case number with zeros',
      (f) => (f.items[4].paper!.earlierTreated[1] = '43/04/2020'),
      '/items/4/paper/earlierTreated/1',
      'input.notACaseNumber',
    ],
    [
      'a link to a case that never was',
      (f) => (f.items[3].paper!.sections[0].html = '<p><a href="sak:51/5/2021">sak</a></p>'),
      '/items/3/paper/sections/0/html',
      'exchange.caseUnknown',
    ],
    [
      'a link to a vedlegg that is not there',
      (f) => (f.items[6].paper!.vedlegg = []),
      '/items/6/paper/sections/2/html',
      'exchange.vedleggUnknown',
    ],
    [
      'HTML outside the subset',
      (f) => (f.items[3].account = '<p onclick="x()">a</p>'),
      '/items/3/account',
      'html.attributeNotAllowed',
    ],
    [
      'a list inside a proposed paragraph',
      (f) => (f.items[3].paper!.proposedVedtak = ['<ul><li>a</li></ul>']),
      '/items/3/paper/proposedVedtak/0',
      'exchange.notInline',
    ],
    [
      'a free section without heading',
      (f) => f.items[3].paper!.sections.push({ kind: 'free', html: '' }),
      '/items/3/paper/sections/3/heading',
      'saksframlegg.headingMissing',
    ],
    [
      'an area that the plan has not',
      (f) => (f.items[3].paper!.areas[0] = 'hjemmemarket'),
      '/items/3/paper/areas/0',
      'exchange.areaUnknown',
    ],
    [
      'changes that are said but not listed',
      (f) => (f.items[6].vedtak!.changes = []),
      '/items/6/vedtak/changes',
      'vedtak.changesMissing',
    ],
    [
      'more votes than voters',
      (f) => (f.items[4].vedtak!.vote = { unanimous: false, votesFor: 40, votesAgainst: 1 }),
      '/items/4/vedtak/vote',
      'vote.moreThanEligible',
    ],
    [
      'somebody disqualified twice',
      (f) =>
        (f.items[4].disqualified = [1, 2].map(() => ({
          person: 'dina-moe',
          legalBasis: 'fvl. § 6',
          steppedAside: true,
        }))),
      '/items/4/disqualified/1/person',
      'habilitet.personTwice',
    ],
    [
      'a follow-up key twice',
      (f) => (f.items[4].followUps[1].key = f.items[4].followUps[0].key),
      '/items/4/followUps/1/key',
      'exchange.keyTwice',
    ],
    [
      'a follow-up key that is taken',
      () => undefined,
      '/items/3/followUps/0/key',
      'exchange.followUpKeyTaken',
      { followUpKeys: new Set(['oversikt-over-aktiviteter']) },
    ],
    [
      'a vedlegg key that is taken',
      () => undefined,
      '/items/6/paper/vedlegg/0/key',
      'exchange.vedleggKeyTaken',
      { vedleggKeys: new Set(['utkast-brev-kliniske-studier']) },
    ],
    [
      'a letter that is not there',
      (f) => (f.items[6].paper!.vedlegg[0].content = { letter: 'borte' }),
      '/items/6/paper/vedlegg/0/content/letter',
      'exchange.letterUnknown',
    ],
    [
      'a referat that is not there',
      (f) => (f.items[6].paper!.vedlegg[0].content = { referat: '5/2020' }),
      '/items/6/paper/vedlegg/0/content/referat',
      'exchange.referatUnknown',
    ],
    [
      'an activity in an unknown area',
      (f) => (f.activities[0].area = 'helse'),
      '/activities/0/area',
      'exchange.areaUnknown',
    ],
    [
      'an activity in a sub-area of another area',
      (f) => (f.activities[0].subArea = 'helsedata'),
      '/activities/0/subArea',
      'exchange.subAreaUnknown',
    ],
    [
      'an activity from a case that never was',
      (f) => (f.activities[0].source = '99/9/2020'),
      '/activities/0/source',
      'exchange.caseUnknown',
    ],
    [
      'a member twice in a reference group',
      (f) => (f.referenceGroups[0].members[1] = 'dina-moe'),
      '/referenceGroups/0/members/1',
      'exchange.membersTwice',
    ],
    [
      'a deadline before the draft',
      (f) => (f.referat!.commentDeadline = '2021-01-01'),
      '/referat/commentDeadline',
      'referat.deadlineBeforeSent',
    ],
    [
      'an approved referat without its case',
      (f) => (f.referat!.status = 'approved'),
      '/referat/approvedIn',
      'referat.approvedInMissing',
    ],
    [
      'a leap second',
      (f) => (f.innkallinger[0].sentAt = '2016-12-31T23:59:60Z'),
      '/innkallinger/0/sentAt',
      'input.notAnInstant',
    ],
    [
      'a control character',
      (f) => (f.items[0].title = 'a\u0007b'),
      '/items/0/title',
      'input.controlCharacter',
    ],
  ];

  it.each(cases)('names %s', (...row) => {
    const [, change, path, code, known] = row;
    const faults = faultsAfter(change, known);
    expect(faults.map((fault) => `${fault.path} ${fault.code}`)).toContain(`${path} ${code}`);
    for (const fault of faults) {
      expect(hasMessage(fault.code)).toBe(true);
      expect(message('nb-NO', fault.code, fault.params)).not.toContain('{');
    }
  });

  it('finds nothing wrong in the demo meeting', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  it('suggests what was meant', () => {
    const [fault] = faultsAfter((f) => (f.items[4].paper!.earlierTreated[1] = '43/4/2021'));
    expect(fault).toBeDefined();
    const unknownCase = faultsAfter((f) => (f.activities[0].source = '51/5/2021'))[0];
    expect(message('nb-NO', unknownCase.code, unknownCase.params)).toContain('Mente du «51/5/2020»?');
    const unknownPerson = faultsAfter((f) => (f.meeting.chairedBy = 'aud-hom'))[0];
    expect(message('nb-NO', unknownPerson.code, unknownPerson.params)).toContain('Mente du «aud-holm»?');
  });

  it('names all faults together', () => {
    const faults = faultsAfter((f) => {
      f.meeting.endTime = '08:00';
      f.items[3].paper!.areas[0] = 'borte';
      f.activities[0].area = 'borte';
    });
    expect(faults.map(({ path }) => path)).toEqual([
      '/meeting/endTime',
      '/items/3/paper/areas/0',
      '/activities/0/area',
    ]);
  });

  it('refuses a vedtak in a meeting that has not begun', () => {
    const faults = faultsAfter((f) => (f.meeting.status = 'called'));
    expect(faults.map(({ code }) => code)).toContain('vedtak.meetingNotBegun');
    expect(faults.map(({ code }) => code)).toContain('exchange.referatWithoutMeeting');
  });
});
