import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingRoomModule, NoteQueries, NoteService } from '#domain/meeting-room';
import { MeetingsModule } from '#domain/meetings';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aCalledMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { located, placeIn } from '#test/hostile/located-picture';
import { AccountWritingService } from './account-writing.service.js';
import { ReferatDraftingService } from './referat-drafting.service.js';
import { ReferatModule } from './referat.module.js';
import { ReferatRepository } from './referat.repository.js';
import { ReferatWritingQueries } from './referat-writing.queries.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let councils = 0;

const get = <Service>(service: new (...needs: never[]) => Service): Service => session.features.get(service);
const note = async (item: number, text: string): Promise<void> => {
  const id = meeting.itemIds[item];
  const { version, text: base } = await get(NoteQueries).ofItem(council.as('tiril'), id);
  await get(NoteService).write(council.as('tiril'), id, { text, baseVersion: version, base });
};
const written = async (item: number) => {
  const { items } = await get(ReferatWritingQueries).ofMeeting(council.as('tiril'), meeting.id);
  return items.find((row) => row.item.id === meeting.itemIds[item])!;
};

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, MeetingRoomModule, ReferatModule);
});

afterAll(() => session.close());

beforeEach(async () => {
  council = await aCouncil(session, {}, `referat-skriving-${++councils}`);
  meeting = await aCalledMeeting(session, council);
  await note(0, 'Leder innledet.\n- Ingen merknader');
  await get(ReferatDraftingService).begin(council.as('tiril'), meeting.id, '2021-02-26');
});

describe('a referat in writing', () => {
  it('is drafted from the notes, and follows them where nobody has written by hand', async () => {
    expect(await written(0)).toMatchObject({
      html: '<p>Leder innledet.</p><ul><li>Ingen merknader</li></ul>',
      standing: 'inStep',
    });
    await note(0, 'Leder innledet saken.');
    await note(1, 'Rådet drøftet planen.');
    expect([(await written(0)).standing, (await written(1)).standing]).toEqual(['behind', 'behind']);
    const taken = await get(AccountWritingService).refresh(council.as('tiril'), meeting.id);
    expect(taken).toEqual({ followed: 2, differing: 0 });
    expect(await written(0)).toMatchObject({ html: '<p>Leder innledet saken.</p>', standing: 'inStep' });
  });

  it('keeps what was written by hand, shows where the note differs, and lets the writer choose', async () => {
    const accounts = get(AccountWritingService);
    const tiril = council.as('tiril');
    await accounts.writeAccount(tiril, meeting.itemIds[0], '<p>Lederen innledet.</p>', 1);
    await note(0, 'Leder innledet kort.');
    expect(await accounts.refresh(tiril, meeting.id)).toEqual({ followed: 0, differing: 1 });
    const differing = await written(0);
    expect(differing).toMatchObject({ html: '<p>Lederen innledet.</p>', standing: 'differs' });
    expect(differing.difference).toEqual([
      { kind: 'removed', text: 'Lederen' },
      { kind: 'added', text: 'Leder' },
      { kind: 'same', text: ' innledet' },
      { kind: 'added', text: ' kort' },
      { kind: 'same', text: '.' },
    ]);
    await accounts.settleNote(tiril, meeting.itemIds[0], 'text', differing.version);
    const settled = await written(0);
    expect(settled).toMatchObject({ html: '<p>Lederen innledet.</p>', standing: 'inStep', difference: [] });
    await note(0, 'Leder innledet langt.');
    await accounts.settleNote(tiril, meeting.itemIds[0], 'note', settled.version);
    expect(await written(0)).toMatchObject({ html: '<p>Leder innledet langt.</p>', standing: 'inStep' });
  });

  it('is not written in while it is being approved', async () => {
    const tiril = council.as('tiril');
    let [approved, finish] = [(): void => undefined, (): void => undefined];
    const isApproved = new Promise<void>((resolve) => (approved = resolve));
    const isToFinish = new Promise<void>((resolve) => (finish = resolve));
    const approving = session.unitOfWork.run(tiril, 'referat.approve', async () => {
      const referat = await get(ReferatRepository).lockOfMeeting(meeting.id);
      await get(ReferatRepository).save(Object.assign(referat, { status: 'approved' }));
      approved();
      await isToFinish;
    });
    await isApproved;
    const writing = get(AccountWritingService)
      .writeAccount(tiril, meeting.itemIds[0], '<p>For sent.</p>', 1)
      .catch((error: unknown) => error);
    await Promise.race([writing, new Promise((wake) => setTimeout(wake, 300))]);
    finish();
    await approving;
    expect(await writing).toMatchObject({ code: 'referat.locked' });
  });

  it('is for the secretariat alone, and lets one of two writers win', async () => {
    const accounts = get(AccountWritingService);
    for (const name of ['aud', 'bjarne', 'nora'] as const) {
      const refusal = { code: 'referat.forbidden' };
      await expect(accounts.refresh(council.as(name), meeting.id)).rejects.toMatchObject(refusal);
      await expect(get(ReferatWritingQueries).ofMeeting(council.as(name), meeting.id)).rejects.toMatchObject(
        refusal,
      );
      await expect(
        accounts.settleNote(council.as(name), meeting.itemIds[0], 'note', 1),
      ).rejects.toMatchObject(refusal);
    }
    const other = await aCouncil(session, {}, `annet-rad-${councils}`);
    await expect(accounts.refresh(other.as('tiril'), meeting.id)).rejects.toMatchObject({
      code: 'referat.notFound',
    });
    const write = (html: string) => accounts.writeAccount(council.as('tiril'), meeting.itemIds[0], html, 1);
    await write('<p>Den første.</p>');
    await expect(write('<p>Den andre.</p>')).rejects.toMatchObject({ code: 'database.stale' });
  });

  it('has its pictures encoded anew: a photograph no longer says where it was taken', async () => {
    const writing = get(AccountWritingService);
    const picture = await located();
    const [id, tiril] = [meeting.itemIds[1], council.as('tiril')];
    const { version } = await written(1);
    const kept = await writing.writeAccount(tiril, id, picture.html, version || undefined);
    const { html } = await written(1);
    expect(await placeIn(html)).toBeUndefined();
    expect(html).toContain('alt="Kart"');
    expect(await writing.writeAccount(tiril, id, picture.html, kept)).toBe(kept);
    await expect(writing.writeAccount(tiril, id, picture.broken, kept)).rejects.toMatchObject({
      code: 'referat.accountInvalid',
      faults: [{ code: 'file.image.broken' }],
    });
  });
});
