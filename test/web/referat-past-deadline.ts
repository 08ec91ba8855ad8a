import type { CouncilFile, MeetingFile } from '#domain/archive';
import { demoFile } from '#test/builders/a-known-council';

const words = 'Rådet drøftet planen og ba om en ny oversikt.';

/**
 * A meeting of the demo council, 9/2021, whose referat was sent for comment and whose deadline has passed: its last day
 * lies before the clock of any machine. For the exchange.
 */
export function referatPastDeadline(): MeetingFile {
  const demo = demoFile<MeetingFile>('ho21-meeting-1-2021');
  const { people, organisations } = demoFile<CouncilFile>('ho21-council');
  const section = 'referat-sak-901-9-2021/account';
  const content = {
    meeting: { ...demo.meeting, number: 9, date: '2021-01-27' },
    attendance: demo.attendance,
    innkallinger: [],
    items: [
      {
        ...{ sequence: 901, title: 'Plan for året', caseTypes: [], status: 'treated' as const, guests: [] },
        vedtak: { outcome: 'none' as const, paragraphs: [], changes: [], statements: [] },
        ...{ account: `<p>${words}</p>`, disqualified: [], followUps: [] },
      },
    ],
    referat: {
      ...{ status: 'forComment' as const, version: 1, date: '2021-01-29', vedlegg: [] },
      ...{ sentForComment: '2021-01-29', commentDeadline: '2021-02-05' },
      versions: [
        {
          ...{ version: 1, reason: 'forComment' as const, made: '2021-01-29T12:00:00+01:00' },
          words: [
            {
              key: section,
              part: 'account' as const,
              heading: 'Sak 901/9/2021 Plan for året',
              paragraphs: [words],
            },
          ],
        },
      ],
      rounds: [
        {
          ...{ of: 1, sent: '2021-01-29T12:00:00+01:00', deadline: '2021-02-05' },
          ...{ closes: '2021-02-06T00:00:00+01:00', closed: '2021-02-06T00:00:20+01:00' },
          ...{ recipients: [{ person: 'bjarne-vik' }, { person: 'dina-moe' }], comments: [] },
        },
      ],
    },
    ...{ letters: [], activities: [], referenceGroups: [] },
  };
  const said = JSON.stringify(content);
  const named = people.filter(({ key }) => said.includes(`"${key}"`));
  const employers = new Set(named.flatMap((one) => one.affiliations.map(({ organisation }) => organisation)));
  const { meeting, ...rest } = content;
  return {
    ...{ format: 'saksgang-meeting/1', meeting },
    organisations: organisations.filter(({ key }) => employers.has(key)),
    ...{ people: named, ...rest },
  };
}
