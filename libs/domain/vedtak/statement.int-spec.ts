import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VotingDesk } from '#test/domain/voting-desk';
import { ItemClosingService } from './item-closing.service.js';
import { StatementQueries } from './statement.queries.js';
import { StatementService } from './statement.service.js';
import { VedtakService } from './vedtak.service.js';

let desk: VotingDesk;

const own = (person: 'aud' | 'bjarne' | 'dina' | 'ingrid' | 'nora', text: string) =>
  desk
    .get(StatementService)
    .add(desk.as(person), desk.item, desk.council.people[person], { kind: 'dissent', text }, desk.now);
const read = (person: 'dina' | 'tiril' | 'bjarne') =>
  desk.get(StatementQueries).ofItem(desk.as(person), desk.item);

beforeAll(async () => {
  desk = await VotingDesk.open();
});

afterAll(() => desk.session.close());

beforeEach(() => desk.beginMeeting());

describe('a statement', () => {
  it('is entered by the member, changed and taken back, and nobody writes over it unseen', async () => {
    const before = (await desk.vedtak())?.version;
    const id = await own('dina', '  Jeg stemte imot.  ');
    expect(await desk.vedtak()).toMatchObject({
      statements: [{ text: 'Jeg stemte imot.', kind: 'dissent' }],
    });
    const stale = desk
      .get(VedtakService)
      .draft(desk.secretary, desk.item, { outcome: 'none', paragraphs: [], changes: [] }, before);
    await expect(stale).rejects.toMatchObject({ code: 'database.stale' });
    await desk.get(StatementService).change(desk.as('dina'), id, { kind: 'statement', text: 'Ny tekst.' });
    expect((await read('dina')).statements).toMatchObject([
      { text: 'Ny tekst.', mayChange: true, name: 'Dina Moe' },
    ]);
    expect((await read('bjarne')).statements).toMatchObject([{ mayChange: false }]);
    await expect(desk.get(StatementService).remove(desk.as('bjarne'), id)).rejects.toMatchObject({
      code: 'statement.forbidden',
    });
    await desk.get(StatementService).remove(desk.as('dina'), id);
    expect((await read('dina')).statements).toEqual([]);
  });

  it('is entered for somebody by the secretary, and stays the same row when the whole vedtak is recorded', async () => {
    const { dina } = desk.council.people;
    const id = await desk
      .get(StatementService)
      .add(desk.secretary, desk.item, dina, { kind: 'statement', text: 'Diktert.' }, desk.now);
    const { outcome, paragraphs, changes, statements, version } = (await desk.vedtak())!;
    await desk
      .get(VedtakService)
      .record(desk.secretary, desk.item, { outcome, paragraphs, changes, statements }, version);
    expect((await read('tiril')).statements).toMatchObject([{ id, text: 'Diktert.', mayChange: true }]);
  });

  it('is for those who take part: nobody away or disqualified, and no observer', async () => {
    await expect(own('ingrid', 'Jeg var syk.')).rejects.toMatchObject({ code: 'statement.notPresent' });
    await expect(own('nora', 'Jeg observerte.')).rejects.toMatchObject({ code: 'statement.forbidden' });
    await desk.disqualify('dina');
    await expect(own('dina', 'Likevel.')).rejects.toMatchObject({ code: 'statement.personDisqualified' });
    await expect(own('bjarne', ' ')).rejects.toMatchObject({ code: 'statement.textMissing' });
  });

  it('comes too late when the item is closed, until the chair opens it again', async () => {
    await own('dina', 'I tide.');
    await desk.get(ItemClosingService).closeItem(desk.secretary, desk.item);
    await expect(own('bjarne', 'For sent.')).rejects.toMatchObject({ code: 'statement.itemClosed' });
    expect((await read('dina')).isOpen).toBe(false);
    await desk.get(VedtakService).reopen(desk.as('aud'), desk.item, 'Et tall var feil');
    await own('bjarne', 'Til det nye.');
    await desk.get(ItemClosingService).closeItem(desk.secretary, desk.item);
    expect(await desk.vedtak()).toMatchObject({ state: 'locked', statements: [{}, {}] });
  });
});

describe('closing an item', () => {
  it('asks for the list of changes where the outcome is "adopted with changes"', async () => {
    const text = { outcome: 'adoptedWithChanges' as const, paragraphs: ['Planen vedtas.'], changes: [] };
    const version = (await desk.vedtak())?.version;
    const next = await desk.get(VedtakService).draft(desk.secretary, desk.item, text, version);
    const close = () => desk.get(ItemClosingService).closeItem(desk.secretary, desk.item);
    await expect(close()).rejects.toMatchObject({
      faults: [{ path: '/changes', code: 'vedtak.changesMissing' }],
    });
    expect(await desk.get(ItemClosingService).faultsOf(desk.secretary, desk.item)).toEqual([
      { path: '/changes', code: 'vedtak.changesMissing' },
    ]);
    const changes = ['Punkt 2 er strøket.'];
    const treatment = [
      { proposed: 'Planen vedtas.', adopted: 'Planen vedtas.', outcome: 'adopted' as const },
      { proposed: 'Rådet ber om rapport.', adopted: null, outcome: 'postponed' as const },
    ];
    await desk.get(VedtakService).draft(desk.secretary, desk.item, { ...text, changes, treatment }, next);
    await close();
    expect(await desk.vedtak()).toMatchObject({ state: 'locked', changes, treatment });
    const [{ status }] = await desk.sql<{ status: string }>(
      'select status from agenda_item where id = $1',
      desk.item,
    );
    expect(status).toBe('treated');
  });

  it('notes the item as postponed when that is what was decided', async () => {
    const version = (await desk.vedtak())?.version;
    const text = { outcome: 'postponed' as const, paragraphs: [], changes: [] };
    await desk.get(VedtakService).draft(desk.secretary, desk.item, text, version);
    await desk.get(ItemClosingService).closeItem(desk.secretary, desk.item);
    const [{ status }] = await desk.sql<{ status: string }>(
      'select status from agenda_item where id = $1',
      desk.item,
    );
    expect(status).toBe('postponed');
  });
});
