import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MeetingsModule, PresenceService, MeetingQueries } from '#domain/meetings';
import { VedtakService } from '#domain/vedtak';
import type { Actor } from '#kernel/actor';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem, type TestMeeting } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { ClosingCheckQueries } from './closing-check.queries.js';
import { MeetingRoomModule } from './meeting-room.module.js';
import { NoteQueries } from './note.queries.js';
import { NoteService } from './note.service.js';
import { PulseQueries } from './pulse.queries.js';
import { RoomConductService } from './room-conduct.service.js';
import { RoomQueries } from './room.queries.js';
import { SpeakingService } from './speaking.service.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let tiril: Actor;
let conduct: RoomConductService;
let year = 2021;

const itemStatus = async (n: number) =>
  (await session.features.get(MeetingQueries).byId(tiril, meeting.id)).agenda[n].status;
const room = () => session.features.get(RoomQueries).of(tiril, meeting.id);
const pulse = (actor: Actor, since: number) =>
  session.features.get(PulseQueries).since(actor, meeting.id, since);

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, MeetingRoomModule);
  council = await aCouncil(session);
  tiril = council.as('tiril');
  conduct = session.features.get(RoomConductService);
});

afterAll(() => session.close());

beforeEach(async () => {
  const planned = { status: 'planned' } as const;
  meeting = await aHeldMeeting(session, council, {
    ...{ status: 'called', year, chairedBy: council.people.aud },
    startsAt: new Date(`${year}-01-20T08:00:00Z`),
    endsAt: new Date(`${year}-01-20T11:00:00Z`),
    items: [
      anItem(1, 'Godkjenning', { ...planned, caseTypes: ['orientering'] }),
      anItem(2, 'Plan', { ...planned, caseTypes: ['orientering'] }),
      anItem(3, 'Brev', planned),
    ],
  });
  year++;
});

describe('a meeting while it lasts', () => {
  it('goes from item to item, one at a time, and ends when nothing is left', async () => {
    const [first, second, third] = meeting.itemIds;
    await expect(conduct.takeUp(tiril, second)).rejects.toMatchObject({ code: 'room.notBegun' });
    await conduct.begin(tiril, meeting.id);
    expect((await room()).currentItemId).toBe(first);
    await conduct.settle(tiril, first, 'treated', { next: true });
    expect((await room()).currentItemId).toBe(second);
    await conduct.takeUp(tiril, third);
    const { currentItemId, times, meeting: begun } = await room();
    expect(currentItemId).toBe(third);
    expect(times.get(second)?.map(({ closedAt }) => closedAt !== null)).toEqual([true]);
    expect(begun.begunAt).toBeInstanceOf(Date);
    await expect(conduct.settle(tiril, second, 'postponed')).rejects.toMatchObject({
      code: 'room.reasonMissing',
    });
    await conduct.settle(tiril, second, 'postponed', { reason: 'Notatet mangler.' });
    expect([await itemStatus(1), (await room()).currentItemId]).toEqual(['postponed', third]);
    await conduct.reopen(tiril, second);
    expect([await itemStatus(1), (await room()).currentItemId]).toEqual(['planned', second]);
    await conduct.settle(tiril, second, 'withdrawn', { reason: 'Trukket av forslagsstiller.', next: true });
    const left = await session.features.get(ClosingCheckQueries).of(tiril, meeting.id);
    expect(left.map(({ code, itemId }) => [code, itemId])).toEqual([['room.itemLeft', third]]);
    const vedtak = session.features.get(VedtakService);
    const text = { outcome: 'adoptedWithChanges', paragraphs: ['Brevet sendes.'] } as const;
    const version = await vedtak.draft(tiril, third, { ...text, changes: [] }, 1);
    await expect(conduct.settle(tiril, third, 'treated')).rejects.toMatchObject({ code: 'vedtak.invalid' });
    await vedtak.draft(tiril, third, { ...text, changes: ['Ny frist.'] }, version);
    await conduct.settle(tiril, third, 'treated');
    await conduct.close(tiril, meeting.id);
    const over = await room();
    expect([over.meeting.status, over.currentItemId]).toEqual(['held', null]);
    expect(over.meeting.closedAt).toBeInstanceOf(Date);
    await expect(conduct.reopen(tiril, third)).rejects.toMatchObject({ code: 'room.over' });
  });

  it('is run by the secretariat only', async () => {
    for (const person of ['aud', 'bjarne', 'lars', 'nora'] as const)
      await expect(conduct.begin(council.as(person), meeting.id)).rejects.toMatchObject({
        kind: 'forbidden',
      });
  });

  it('lets two who take up different items at once leave one item taken up', async () => {
    await conduct.begin(tiril, meeting.id);
    const [, second, third] = meeting.itemIds;
    const results = await Promise.allSettled([conduct.takeUp(tiril, second), conduct.takeUp(tiril, third)]);
    const open = [...(await room()).times.values()].flat().filter(({ closedAt }) => closedAt === null);
    expect(open).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'room.otherItemOpen' });
  });

  it('notes comings and goings, and counts the quorum after them', async () => {
    const presence = session.features.get(PresenceService);
    await conduct.begin(tiril, meeting.id);
    const before = (await room()).quorum.represented;
    const { bjarne } = council.people;
    await presence.note(tiril, meeting.id, bjarne, 'left');
    const gone = await room();
    expect(gone.quorum.represented).toBe(before - 1);
    expect(gone.people.find(({ personId }) => personId === bjarne)?.isHere).toBe(false);
    await presence.note(tiril, meeting.id, bjarne, 'left', '00:10');
    await presence.note(tiril, meeting.id, bjarne, 'arrived', '00:20');
    const back = (await room()).people.find(({ personId }) => personId === bjarne);
    expect([back?.isHere, back?.absences, back?.left]).toEqual([true, ['00:10-00:20'], null]);
    expect((await room()).quorum.represented).toBe(before);
  });
});

describe('notes', () => {
  it('of two secretaries at once are both kept, and told to both', async () => {
    const notes = session.features.get(NoteService);
    const [item] = meeting.itemIds;
    const first = await notes.write(tiril, item, { text: 'Leder innledet.', baseVersion: 0, base: '' });
    expect(first).toMatchObject({ version: 1, merged: false });
    const grown = ['A', 'B'].map((who) => ({
      ...{ baseVersion: 1, base: 'Leder innledet.' },
      text: `Leder innledet.\n${who} skrev.`,
    }));
    await Promise.all(grown.map((input) => notes.write(tiril, item, input)));
    const { text, version, writerName } = await session.features.get(NoteQueries).ofItem(tiril, item);
    expect(text.split('\n').sort()).toEqual(['A skrev.', 'B skrev.', 'Leder innledet.']);
    expect([version, writerName]).toEqual([3, 'Tiril Lund']);
  });

  it('that are first in an item at the same moment are both kept', async () => {
    const notes = session.features.get(NoteService);
    const [item] = meeting.itemIds;
    await Promise.all(
      ['A', 'B', 'C'].map((text) => notes.write(tiril, item, { text, baseVersion: 0, base: '' })),
    );
    const { text } = await session.features.get(NoteQueries).ofItem(tiril, item);
    expect(text.split('\n').sort()).toEqual(['A', 'B', 'C']);
  });

  it('are the secretariat’s alone, bounded in length, and over when the meeting is', async () => {
    const notes = session.features.get(NoteService);
    const [item] = meeting.itemIds;
    const write = (actor: Actor, text: string) =>
      notes.write(actor, item, { text, baseVersion: 0, base: '' });
    await expect(write(council.as('aud'), 'x')).rejects.toMatchObject({ code: 'room.notAllowed' });
    await expect(write(tiril, 'x'.repeat(100_001))).rejects.toMatchObject({ code: 'room.noteTooLong' });
    await expect(session.features.get(NoteQueries).ofItem(council.as('aud'), item)).rejects.toMatchObject({
      code: 'room.notAllowed',
    });
  });
});

describe('the list of speakers', () => {
  it('keeps the order in which people asked, and gives one the word at a time', async () => {
    const speaking = session.features.get(SpeakingService);
    const [aud, bjarne, dina] = (['aud', 'bjarne', 'dina'] as const).map((key) => council.as(key));
    await expect(speaking.ask(bjarne, meeting.id)).rejects.toMatchObject({ code: 'room.noCurrentItem' });
    await conduct.begin(tiril, meeting.id);
    const first = await speaking.ask(bjarne, meeting.id);
    const second = await speaking.ask(dina, meeting.id);
    await expect(speaking.ask(dina, meeting.id)).rejects.toMatchObject({ code: 'speaking.alreadyAsked' });
    await expect(speaking.ask(council.as('nora'), meeting.id)).rejects.toMatchObject({
      code: 'speaking.notAllowed',
    });
    await speaking.ask(aud, meeting.id);
    await speaking.withdraw(aud, meeting.id);
    await speaking.give(tiril, first);
    await speaking.give(tiril, second);
    const queue = await session.features.get(RoomQueries).speakers(tiril, await room());
    expect(queue.map(({ name, status, place }) => [name, status, place])).toEqual([
      ['Dina Moe', 'speaking', 0],
    ]);
    await expect(speaking.give(bjarne, second)).rejects.toMatchObject({ code: 'room.notAllowed' });
    await speaking.ask(bjarne, meeting.id);
    await conduct.settle(tiril, meeting.itemIds[0], 'treated', { next: true });
    expect(await session.features.get(RoomQueries).speakers(tiril, await room())).toEqual([]);
  });
});

describe('the pulse of a meeting', () => {
  it('tells every reader which of their parts changed since a number, and nobody of more', async () => {
    await conduct.begin(tiril, meeting.id);
    const { revision } = await pulse(tiril, -1);
    const [item] = meeting.itemIds;
    await session.features.get(NoteService).write(tiril, item, { text: 'Notat', baseVersion: 0, base: '' });
    expect(await pulse(tiril, revision)).toEqual({ revision: revision + 1, changed: ['notes'] });
    expect((await pulse(council.as('bjarne'), revision)).changed).toEqual([]);
    await session.features.get(SpeakingService).ask(council.as('bjarne'), meeting.id);
    expect((await pulse(tiril, revision)).changed).toEqual(['notes', 'speakers']);
    expect((await pulse(council.as('dina'), revision)).changed).toEqual(['speakers']);
    expect((await pulse(council.as('nora'), revision)).changed).toEqual([]);
    expect((await pulse(council.as('nora'), -1)).changed).toEqual(['meeting', 'agenda', 'attendance']);
  });

  it('is told on the channel once for each part and commit, in rising order, and never for what was undone', async () => {
    const client = new pg.Client({ connectionString: session.database.appUrl });
    await client.connect();
    const told: string[] = [];
    client.on('notification', ({ payload }) => told.push(payload ?? ''));
    await client.query('listen saksgang_room');
    await conduct.begin(tiril, meeting.id);
    const undone = session.unitOfWork.run(tiril, 'test', async () => {
      await session.features.get(PresenceService).note(tiril, meeting.id, council.people.dina, 'left');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await session.features.get(SpeakingService).ask(council.as('bjarne'), meeting.id);
    await client.query('select 1');
    await client.end();
    const own = told.filter((line) => line.startsWith(meeting.id)).map((line) => line.split(' '));
    const parts = own.map(([, , part]) => part);
    expect(parts.sort()).toEqual(['agenda', 'meeting', 'speakers']);
    const numbers = own.map(([, number]) => Number(number));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
