import { describe, expect, it } from '@jest/globals';
import { hasMessage } from '#kernel/messages';
import { aKnownCouncil, demoFile } from '#test/builders/a-known-council';
import { meetingFaults } from './meeting-check.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import type { CommentEntry, RoundEntry } from './round.schema.js';
import { meetingSchemaFaults } from './schema-check.rules.js';
import type { WrittenEntry } from './written.schema.js';

const comment: CommentEntry = {
  person: 'aud-holm',
  about: { section: 'head', start: 0, end: 4, quote: 'Møte', prefix: '', suffix: ' 1/2021' },
  text: 'Skal det stå slik?',
  written: '2021-03-19T08:00:00+01:00',
  late: true,
};
const round = (change: Partial<RoundEntry> = {}): RoundEntry => ({
  ...{
    of: 1,
    sent: '2021-03-04T10:00:00+01:00',
    deadline: '2021-03-18',
    closes: '2021-03-19T00:00:00+01:00',
  },
  ...{ closed: '2021-03-19T00:00:30+01:00', recipients: [], comments: [] },
  ...change,
});
const written: WrittenEntry = {
  ...{ state: 'withdrawn', deadline: '2021-02-12T12:00:00+01:00', opened: '2021-02-05T08:00:00+01:00' },
  ...{ asked: 1, closed: '2021-02-06T08:00:00+01:00', because: 'Saken er løst.' },
  answers: [{ person: 'aud-holm', seat: 'plass-1' }],
};

/** The demo's first meeting with these rounds of comments on its referat, and what is wrong with it. */
function faultsOf(rounds: readonly RoundEntry[], change: (file: MeetingFile) => void = () => undefined) {
  const file = demoFile<MeetingFile>('ho21-meeting-1-2021');
  const person = file.people[0].key;
  const named = JSON.parse(JSON.stringify(rounds).replaceAll('aud-holm', person)) as RoundEntry[];
  file.referat!.versions = [
    { version: 1, reason: 'forComment', made: '2021-03-04T10:00:00+01:00', words: [] },
  ];
  if (named.length > 0) file.referat!.rounds = named;
  change(file);
  expect(meetingSchemaFaults(file)).toEqual([]);
  return meetingFaults(file, aKnownCouncil());
}

describe('rounds of comments in a file', () => {
  it('are taken in with who was asked, what was written and what became of it', () => {
    const settled = {
      outcome: 'declined' as const,
      answer: 'Det står slik.',
      at: '2021-03-20T08:00:00+01:00',
    };
    const recipients = [{ person: 'aud-holm', reminded: '2021-03-16T09:00:00+01:00' }];
    expect(faultsOf([round({ recipients, comments: [{ ...comment, settled }] })])).toEqual([]);
  });

  it.each<[string, RoundEntry[], string, string]>([
    ['a version that the file has not', [round({ of: 2 })], '0/of', 'exchange.roundOfNothing'],
    [
      'a deadline before it was sent',
      [round({ closes: '2021-03-04T10:00:00+01:00' })],
      '0/closes',
      'exchange.roundTimes',
    ],
    [
      'a reminder after the deadline',
      [round({ remind: '2021-03-20T10:00:00+01:00' })],
      '0/remind',
      'exchange.roundTimes',
    ],
    [
      'somebody asked twice',
      [round({ recipients: [{ person: 'aud-holm' }, { person: 'aud-holm' }] })],
      '0/recipients/1/person',
      'exchange.askedTwice',
    ],
    [
      'a comment that says nothing',
      [round({ comments: [{ ...comment, text: '' }] })],
      '0/comments/0/text',
      'exchange.commentEmpty',
    ],
    [
      'other words for none',
      [
        round({
          comments: [
            { person: 'aud-holm', text: 'x', suggestion: 'y', written: comment.written, late: false },
          ],
        }),
      ],
      '0/comments/0/suggestion',
      'exchange.suggestionOfNothing',
    ],
    [
      'a place that ends before it begins',
      [round({ comments: [{ ...comment, about: { ...comment.about!, start: 9 } }] })],
      '0/comments/0/about/end',
      'exchange.commentBackwards',
    ],
  ])('are refused with %s', (_, rounds, path, code) => {
    expect(faultsOf(rounds).map((fault) => [fault.path, fault.code])).toEqual([
      [`/referat/rounds/${path}`, code],
    ]);
    expect(hasMessage(code)).toBe(true);
  });

  it('are not open two at a time, and nobody comments whom the file does not name', () => {
    const open = round();
    delete (open as { closed?: string }).closed;
    expect(faultsOf([open, open]).map(({ path, code }) => [path, code])).toEqual([
      ['/referat/rounds/1/closed', 'exchange.roundsOpen'],
    ]);
    const [unknown] = faultsOf([round({ comments: [{ ...comment, person: 'ingen' }] })]);
    expect(unknown).toMatchObject({
      path: '/referat/rounds/0/comments/0/person',
      code: 'exchange.personUnknown',
    });
  });
});

describe('what was decided in writing, in a file', () => {
  const inWriting = (file: MeetingFile) => {
    const entry = JSON.parse(
      JSON.stringify(written).replaceAll('aud-holm', file.people[0].key),
    ) as WrittenEntry;
    file.items[0].written = { ...entry, answers: [{ ...entry.answers[0], seat: 'plass-99' }] };
  };

  it('belongs to a meeting in writing, and to seats that the council has', () => {
    expect(faultsOf([], inWriting).map(({ path, code }) => [path, code])).toEqual([
      ['/items/0/written', 'exchange.writtenElsewhere'],
      ['/items/0/written/answers/0/seat', 'exchange.seatUnknown'],
    ]);
  });

  it('is told of once, by an item of a meeting that comes later', () => {
    const telling = (file: MeetingFile) => (file.items[0].reports = '7/9/2020');
    expect(faultsOf([], telling)).toMatchObject([
      { path: '/items/0/reports', code: 'exchange.procedureUnknown' },
    ]);
    const file = demoFile<MeetingFile>('ho21-meeting-1-2021');
    telling(file);
    expect(meetingFaults(file, aKnownCouncil({ unreported: new Set(['7/9/2020']) }))).toEqual([]);
  });
});
