import { MeetingRecordService, type AgendaItemRecord, type MeetingRecord } from '#domain/meetings';
import type { DomainSession } from '#test/domain/domain-session';
import type { TestCouncil } from './a-council.js';

/** A meeting in the database, with the ids of its items in the order of the agenda. */
export interface TestMeeting {
  readonly id: string;
  readonly itemIds: readonly string[];
}

/** An item of an agenda, treated unless told otherwise. */
export function anItem(
  sequence: number,
  title: string,
  rest: Partial<AgendaItemRecord> = {},
): AgendaItemRecord {
  return {
    ...{
      sequence,
      title,
      standingKey: null,
      caseTypes: ['vedtak'],
      status: 'treated',
      minutes: null,
      guests: [],
    },
    ...rest,
  };
}

/** Meeting 1/2021, held on 20 January: chair and two members present, one away with a vara in her place. */
export async function aHeldMeeting(
  { features }: DomainSession,
  council: TestCouncil,
  rest: Partial<MeetingRecord> = {},
): Promise<TestMeeting> {
  const { people, seats } = council;
  const listed = { attendsFor: null, note: null, arrived: null, left: null };
  const present = { ...listed, status: 'present' } as const;
  const { meetingId, itemIds } = await features.get(MeetingRecordService).takeIn(council.system, {
    ...{ number: 1, year: 2021, kind: 'ordinary', status: 'held', place: 'Zoom', link: null },
    startsAt: new Date('2021-01-20T08:00:00Z'),
    endsAt: new Date('2021-01-20T11:00:00Z'),
    chairedBy: people.aud,
    items: [
      anItem(1, 'Godkjenning av innkalling og saksliste'),
      anItem(2, 'Nasjonal plan', { guests: [{ personId: people.nora, role: 'innleder' }] }),
      anItem(3, 'Utsatt sak', { status: 'postponed' }),
    ],
    attendance: [
      { ...present, personId: people.aud, groupKey: 'present', seatId: seats[0], votes: true },
      { ...present, personId: people.bjarne, groupKey: 'present', seatId: seats[1], votes: true },
      {
        ...present,
        personId: people.dina,
        groupKey: 'present',
        seatId: seats[2],
        votes: true,
        left: '11:30',
      },
      {
        ...listed,
        status: 'apology',
        personId: people.ingrid,
        groupKey: 'apology',
        seatId: seats[3],
        votes: false,
      },
      {
        ...present,
        ...{
          personId: people.lars,
          groupKey: 'attending-vara',
          seatId: seats[3],
          attendsFor: people.ingrid,
        },
        votes: true,
      },
      { ...present, personId: people.nora, groupKey: 'observers', seatId: null, votes: false },
      { ...present, personId: people.tiril, groupKey: 'secretariat', seatId: null, votes: false },
    ],
    innkallinger: [],
    ...rest,
  });
  return { id: meetingId, itemIds };
}

/** Meeting 2/2021, called for 26 February; case 4 approves the referat of meeting 1/2021. */
export async function aCalledMeeting(session: DomainSession, council: TestCouncil): Promise<TestMeeting> {
  return aHeldMeeting(session, council, {
    ...{ number: 2, status: 'called' },
    startsAt: new Date('2021-02-26T08:00:00Z'),
    endsAt: new Date('2021-02-26T11:00:00Z'),
    items: [
      anItem(4, 'Godkjenning av referat fra møte 1/2021', { status: 'planned' }),
      anItem(5, 'Status for handlingsplanen', { status: 'planned', caseTypes: ['orientering'] }),
    ],
  });
}
