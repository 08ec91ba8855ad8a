import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleRegisterService, RegisterQueries } from '#domain/councils';
import { AttendanceQueries, MeetingQueries } from '#domain/meetings';
import { currentManager } from '#platform/database/current-manager';
import { SaksframleggQueries, SaksframleggRecordService } from '#domain/saksframlegg';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aCalledMeeting, aHeldMeeting, anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { DeclarationQueries } from './declaration.queries.js';
import { HabilitetModule } from './habilitet.module.js';
import { HabilitetQueries } from './habilitet.queries.js';
import { ItemVaraService } from './item-vara.service.js';
import { LegalBasisService } from './legal-basis.service.js';
import type { RulingInput } from './ruling.rules.js';
import { RulingModule } from './ruling.module.js';
import { RulingService } from './ruling.service.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let ground: string;

const rulings = () => session.features.get(RulingService);
const question = (person: 'ingrid' | 'bjarne', expectedVersion: number) => ({
  ...{ agendaItemId: meeting.itemIds[1], personId: council.people[person], expectedVersion },
});
const out = (rest: Partial<RulingInput> = {}): RulingInput => ({
  ...{ outcome: 'disqualified', legalBasisId: ground, votes: null, fromTime: null },
  ...{ outAt: null, backAt: null, staysAsAudience: false, ...rest },
});
const readsPaper = async (person: 'bjarne' | 'dina' | 'tiril') => {
  const papers = session.features.get(SaksframleggQueries);
  const listed = await papers.ofMeeting(council.as(person), meeting.id);
  const whole = await papers.viewsOfMeeting(council.as(person), meeting.id);
  const one = await papers.ofItem(council.as(person), meeting.itemIds[1]).then(
    () => 'open',
    (error: { code: string }) => error.code,
  );
  return [listed.length, whole.length, one];
};

beforeAll(async () => {
  session = await openDomainSession(HabilitetModule, RulingModule);
  council = await aCouncil(session, {
    disqualifiedReadPapers: false,
    voting: { majority: 'simple', castingVote: true, abstainingAllowed: true },
  });
  meeting = await aCalledMeeting(session, council);
  const bases = session.features.get(LegalBasisService);
  await bases.install(council.system);
  ground = (await bases.inForce(council.system, '2021-02-26'))[0].id;
  await session.features.get(SaksframleggRecordService).takeIn(council.system, {
    ...{ agendaItemId: meeting.itemIds[1], status: 'sent', submittedBy: council.people.tiril },
    ...{ caseOfficers: [], earlierTreated: [], areaKeys: [], sections: [], proposedVedtak: [] },
    ...{ changedAt: new Date('2021-02-12T11:00:00Z'), sentAt: null },
  });
});
afterAll(() => session.close());

describe('a ruling', () => {
  it('keeps the papers of the item from the member at once, and from nobody else', async () => {
    expect(await readsPaper('bjarne')).toEqual([1, 1, 'open']);
    await rulings().rule(council.as('tiril'), question('bjarne', 0), out());
    expect(await readsPaper('bjarne')).toEqual([0, 0, 'saksframlegg.barred']);
    expect(await readsPaper('dina')).toEqual([1, 1, 'open']);
    expect(await readsPaper('tiril')).toEqual([1, 1, 'open']);
  });

  it('that is taken back gives all of it back', async () => {
    await expect(rulings().takeBack(council.as('dina'), question('bjarne', 1))).rejects.toMatchObject({
      code: 'habilitet.forbidden',
    });
    await expect(rulings().takeBack(council.as('tiril'), question('bjarne', 7))).rejects.toMatchObject({
      code: 'habilitet.rulingStale',
    });
    await rulings().takeBack(council.as('tiril'), question('bjarne', 1));
    expect(await readsPaper('bjarne')).toEqual([1, 1, 'open']);
    const disqualified = await session.unitOfWork.read(council.system, () =>
      session.features.get(HabilitetQueries).disqualifiedIn(meeting.itemIds[1]),
    );
    expect([...disqualified]).toEqual([]);
    const { items } = await session.features.get(DeclarationQueries).own(council.as('bjarne'), '2/2021');
    expect(items.map(({ ruled }) => ruled)).toEqual([false, false]);
    await expect(rulings().takeBack(council.as('tiril'), question('bjarne', 0))).rejects.toMatchObject({
      code: 'habilitet.rulingMissing',
    });
  });

  it('of another outcome is a new ruling, with "from when", by those who are present then', async () => {
    const able = await rulings().rule(
      council.as('tiril'),
      question('bjarne', 0),
      out({ outcome: 'able', legalBasisId: null, votes: { for: 1, against: 2, abstained: 0 } }),
    );
    expect(able).toMatchObject({ outcome: 'able', castingBy: null, votesAgainst: 2 });
    const later = await rulings().rule(
      council.as('tiril'),
      question('bjarne', able.version),
      out({ fromTime: '10:20', outAt: '10:21' }),
    );
    expect(later).toMatchObject({ outcome: 'disqualified', fromTime: '10:20', votesAgainst: null });
  });
});

describe('a vara in one item', () => {
  it('takes the seat of the disqualified member there, is listed without a vote in the rest, and can be taken out', async () => {
    const { ingrid, lars } = council.people;
    const queries = session.features.get(HabilitetQueries);
    const varaIn = async (item: number, at?: Date) => [
      ...(await session.unitOfWork.read(council.system, () => queries.varaIn(meeting.itemIds[item], at))),
    ];
    const ruling = await rulings().rule(
      council.as('tiril'),
      question('ingrid', 0),
      out({ fromTime: '10:05' }),
    );
    const vara = session.features.get(ItemVaraService);
    await expect(
      vara.seat(council.as('tiril'), question('ingrid', ruling.version), council.people.nora),
    ).rejects.toMatchObject({ code: 'habilitet.varaNotAvailable' });
    await vara.seat(council.as('tiril'), question('ingrid', ruling.version), lars);
    expect(await varaIn(1)).toEqual([[ingrid, lars]]);
    expect(await varaIn(1, new Date('2021-02-26T09:00:00Z'))).toEqual([]);
    expect(await varaIn(0)).toEqual([]);
    const rows = await session.features.get(AttendanceQueries).ofMeeting(council.as('tiril'), meeting.id);
    expect(rows.find((row) => row.personId === lars)).toMatchObject({ attendsFor: ingrid });
    await vara.seat(council.as('tiril'), question('ingrid', ruling.version + 1), null);
    expect(await varaIn(1)).toEqual([]);
  });

  it('is told by mail with the way to the paper, once, reads it from then on, and is out when it is over', async () => {
    const { lars } = council.people;
    const seats = session.features.get(ItemVaraService);
    const seated = { status: 'present', attendsFor: null, note: null, arrived: null, left: null } as const;
    const third = await aHeldMeeting(session, council, {
      ...{ number: 3, status: 'called', items: [anItem(6, 'Tilskudd', { status: 'planned' })] },
      startsAt: new Date('2021-03-26T08:00:00Z'),
      endsAt: new Date('2021-03-26T11:00:00Z'),
      attendance: (['aud', 'bjarne', 'dina', 'ingrid'] as const).map((person, i) => ({
        ...{ ...seated, personId: council.people[person], groupKey: 'present' },
        ...{ seatId: council.seats[i], votes: true },
      })),
    });
    const read = () =>
      session.features
        .get(MeetingQueries)
        .byId(council.as('lars'), third.id)
        .then(({ agenda }) => agenda.length)
        .catch((error: { code: string }) => error.code);
    const mails = () =>
      session.unitOfWork.read(council.system, () =>
        currentManager().query<{ kind: string; text: string; subject: string }[]>(
          `select l.kind, l.text, l.subject from mail_letter l join mail_delivery d on d.letter_id = l.id
            where d.person_id = $1 order by l.id`,
          [lars],
        ),
      );
    const known = await session.features.get(RegisterQueries).people(council.as('tiril'));
    await session.features
      .get(PeopleRegisterService)
      .updatePerson(council.as('tiril'), lars, known.find(({ id }) => id === lars)!.version, {
        email: 'lars@radet.example',
      });
    expect(await read()).toBe('meeting.notReadable');
    const theirs = (expectedVersion: number) => ({
      ...{ agendaItemId: third.itemIds[0], personId: council.people.ingrid, expectedVersion },
    });
    const held = await rulings().rule(council.as('tiril'), theirs(0), out());
    await seats.seat(council.as('tiril'), theirs(held.version), lars);
    await expect(seats.seat(council.as('tiril'), theirs(held.version), lars)).rejects.toMatchObject({
      code: 'habilitet.rulingStale',
    });
    await seats.seat(council.as('tiril'), theirs(held.version + 1), lars);
    expect(await read()).toBe(1);
    const [told, ...rest] = await mails();
    expect([told.kind, rest]).toEqual(['itemVara.seated', []]);
    expect(told.text).toMatch(/Ingrid \S+ fratrer i sak 6\/3\/2021/);
    expect(told.text).toContain('https://saker.radet.example/saksframlegg/6-3-2021');
    expect(told.text).toContain('https://saker.radet.example/habilitet/3-2021');
    await rulings().takeBack(council.as('tiril'), theirs(held.version + 1));
    expect(await read()).toBe('meeting.notReadable');
    expect((await mails()).map(({ kind }) => kind)).toEqual(['itemVara.seated', 'itemVara.unseated']);
  });
});
