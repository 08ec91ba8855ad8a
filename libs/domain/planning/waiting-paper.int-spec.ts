import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkedWaiting,
  PaperCheckQueries,
  PaperWayQueries,
  RemovedPaperService,
  RemovedVedleggService,
  SaksframleggDocumentQueries,
  SaksframleggQueries,
  SaksframleggVersionQueries,
  SaksframleggVersionService,
  SaksframleggWritingService,
  VedleggService,
  WaitingPaperService,
  WrittenPaperQueries,
} from '#domain/saksframlegg';
import { StoredFileService } from '#domain/documents-register';
import { newId } from '#kernel/ids';
import { PlanningDesk } from '#test/domain/planning-desk';
import { currentManager } from '#platform/database/current-manager';
import { PlanningService } from './planning.service.js';

let desk: PlanningDesk;

beforeAll(async () => {
  desk = await PlanningDesk.open();
});

afterAll(() => desk.session.close());

it('a paper that waits for a meeting is written, offered to an agenda, and waits again when its item is taken off', async () => {
  const waiting = await desk.get(WaitingPaperService).create(desk.as('tiril'), {
    ...{ title: 'Ny strategi', caseTypes: ['diskusjon'] },
  });
  await desk.get(SaksframleggWritingService).save(desk.as('tiril'), waiting.id, waiting.version, {
    ...{ proposedVedtak: ['Rådet slutter seg til strategien.'], earlierTreated: ['1/1/2021'] },
  });
  const [tiril, written] = [desk.as('tiril'), desk.get(WrittenPaperQueries)];
  const alone = await written.at(tiril, waiting.id);
  expect(alone).toMatchObject({
    ...{ address: waiting.id, title: 'Ny strategi', standing: null, caseTypes: ['diskusjon'] },
    earlierTreated: [{ caseNumber: '1/1/2021' }],
  });
  const found = await desk.get(PaperCheckQueries).ofPapers(tiril, [checkedWaiting(alone)]);
  expect(found.map(({ check }) => check)).toContain('textMissing');
  expect(await desk.get(SaksframleggDocumentQueries).modelOf(tiril, alone)).toMatchObject({
    caseNumber: 'Sak uten nummer',
    meeting: 'Møte ikke fastsatt',
  });
  await desk.get(SaksframleggVersionService).keep(tiril, waiting.id, 'Før møtet');
  const title = desk.get(SaksframleggWritingService).save(tiril, waiting.id, 2, { title: ' ' });
  await expect(title).rejects.toMatchObject({ code: 'saksframlegg.titleMissing' });
  for (const person of ['aud', 'dina', 'lars', 'nora'] as const)
    await expect(written.at(desk.as(person), waiting.id)).rejects.toMatchObject({
      code: 'saksframlegg.notAllowed',
    });
  const itemId = await desk.take('paper', waiting.id);
  expect(await written.at(tiril, waiting.id)).toMatchObject({
    address: itemId,
    standing: { item: { id: itemId } },
  });
  const { versions } = await desk.get(SaksframleggVersionQueries).at(tiril, itemId);
  expect(versions.map(({ name }) => name)).toEqual(['Før møtet']);
  await expect(written.waiting(tiril, waiting.id)).rejects.toMatchObject({
    code: 'saksframlegg.notWaiting',
  });
  await expect(
    desk.get(SaksframleggWritingService).save(tiril, waiting.id, 3, { title: 'Et annet navn' }),
  ).rejects.toMatchObject({ code: 'saksframlegg.notWaiting' });
  expect(await desk.item(itemId)).toMatchObject({ title: 'Ny strategi', caseTypes: ['diskusjon'] });
  expect((await desk.paperOf(itemId)).paper.id).toBe(waiting.id);
  await desk.get(PlanningService).takeOff(desk.as('tiril'), itemId, (await desk.item(itemId)).version);
  expect((await desk.offers()).papers).toMatchObject([{ id: waiting.id, title: 'Ny strategi' }]);
  await expect(desk.get(SaksframleggQueries).byId(desk.as('aud'), waiting.id)).rejects.toMatchObject({
    code: 'saksframlegg.waiting',
  });
  await expect(desk.get(WaitingPaperService).list(desk.as('dina'))).rejects.toMatchObject({
    code: 'saksframlegg.notAllowed',
  });
});

it('a paper that is begun twice under one key is one, whatever became of it, and another one when it says something else', async () => {
  const [tiril, waiting] = [desk.as('tiril'), desk.get(WaitingPaperService)];
  const asked = { title: 'Begynt to ganger', caseTypes: ['vedtak'] as const, key: newId() };
  const [one, other] = await Promise.all([waiting.create(tiril, asked), waiting.create(tiril, asked)]);
  expect(other.id).toBe(one.id);
  const itemId = await desk.take('paper', one.id);
  expect(await waiting.create(tiril, asked)).toMatchObject({ id: one.id, agendaItemId: itemId });
  const changed = await waiting.create(tiril, { ...asked, title: 'Begynt på nytt' });
  expect(changed.id).not.toBe(one.id);
  expect((await waiting.create(tiril, { ...asked, key: 'ikke en nøkkel' })).id).not.toBe(one.id);
});

describe('a paper that waits and nothing becomes of', () => {
  it('is taken away and brought back as it was; until then nobody finds it, writes in it or puts it on an agenda', async () => {
    const [tiril, removed] = [desk.as('tiril'), desk.get(RemovedPaperService)];
    const { id } = await desk.get(WaitingPaperService).create(tiril, { title: 'Tas bort', caseTypes: [] });
    await expect(removed.remove(tiril, id, 7)).rejects.toMatchObject({ kind: 'stale' });
    await removed.remove(tiril, id, 1);
    expect(await removed.list(tiril)).toMatchObject([{ id, title: 'Tas bort', removedBy: 'Tiril Lund' }]);
    const gone = { code: 'saksframlegg.removed' };
    await expect(removed.remove(tiril, id, 2)).rejects.toMatchObject(gone);
    await expect(desk.get(WrittenPaperQueries).at(tiril, id)).rejects.toMatchObject(gone);
    const change = { proposedVedtak: ['Nei.'] };
    await expect(desk.get(SaksframleggWritingService).save(tiril, id, 2, change)).rejects.toMatchObject(gone);
    await expect(desk.get(SaksframleggVersionService).keep(tiril, id, 'Nå')).rejects.toMatchObject(gone);
    await expect(noted(id)).rejects.toMatchObject(gone);
    await expect(desk.take('paper', id)).rejects.toMatchObject({ code: 'offer.gone' });
    expect((await desk.offers()).papers.map((paper) => paper.id)).not.toContain(id);
    expect((await desk.get(PaperWayQueries).heldBy(tiril)).map(({ address }) => address)).not.toContain(id);
    for (const person of ['aud', 'dina', 'lars', 'nora'] as const) {
      const closed = { code: 'saksframlegg.notAllowed' };
      await expect(removed.list(desk.as(person))).rejects.toMatchObject(closed);
      await expect(removed.restore(desk.as(person), id, 2)).rejects.toMatchObject(closed);
      await expect(removed.forget(desk.as(person), id, 2)).rejects.toMatchObject(closed);
      await expect(desk.get(WrittenPaperQueries).at(desk.as(person), id)).rejects.toMatchObject(closed);
    }
    await removed.restore(tiril, id, 2);
    expect(await desk.get(WrittenPaperQueries).waiting(tiril, id)).toMatchObject({ title: 'Tas bort' });
    expect((await desk.offers()).papers.map((paper) => paper.id)).toContain(id);
    await expect(removed.forget(tiril, id, 3)).rejects.toMatchObject({ code: 'saksframlegg.notFound' });
    await desk.take('paper', id);
    await expect(removed.remove(tiril, id, 4)).rejects.toMatchObject({ code: 'saksframlegg.notWaiting' });
  });

  it('goes for good with its versions and vedlegg, those taken away from it too, and leaves no file behind', async () => {
    const [tiril, removed] = [desk.as('tiril'), desk.get(RemovedPaperService)];
    const { id } = await desk.get(WaitingPaperService).create(tiril, { title: 'Slettes', caseTypes: [] });
    const [first, second] = [await noted(id), await noted(id)];
    await desk.get(VedleggService).remove(tiril, first.id, 1);
    await desk.get(SaksframleggVersionService).keep(tiril, id, 'Før det tas bort');
    const forget = `delete from saksframlegg_version where saksframlegg_id = '${id}'`;
    await expect(
      desk.session.unitOfWork.run(tiril, 'test', () => currentManager().query(forget)),
    ).rejects.toThrow();
    await removed.remove(tiril, id, 1);
    await removed.forget(tiril, id, 2);
    expect((await removed.list(tiril)).map((paper) => paper.id)).not.toContain(id);
    expect(await desk.get(RemovedVedleggService).ofPaper(tiril, id)).toEqual([]);
    for (const { storedFileId } of [first, second])
      expect((await desk.get(StoredFileService).describe(tiril, storedFileId!)).releasedAt).not.toBeNull();
    await expect(desk.get(WrittenPaperQueries).waiting(tiril, id)).rejects.toMatchObject({
      code: 'saksframlegg.notFound',
    });
  });

  it('stays while another paper refers to its vedlegg', async () => {
    const [tiril, waiting] = [desk.as('tiril'), desk.get(WaitingPaperService)];
    const { id } = await waiting.create(tiril, { title: 'Med notat', caseTypes: [] });
    const { key } = await noted(id);
    const other = await waiting.create(tiril, { title: 'Viser til det', caseTypes: [] });
    const proposedVedtak = [`Se <a href="vedlegg:${key}">notatet</a>.`];
    await desk.get(SaksframleggWritingService).save(tiril, other.id, 1, { proposedVedtak });
    await desk.get(SaksframleggWritingService).save(tiril, id, 1, { proposedVedtak });
    const removed = desk.get(RemovedPaperService);
    await expect(removed.remove(tiril, id, 2)).rejects.toMatchObject({ code: 'saksframlegg.referredTo' });
    await removed.remove(tiril, other.id, 2);
    await removed.remove(tiril, id, 2);
  });
});

/** A vedlegg of a paper that waits, each with words of its own. */
async function noted(id: string) {
  const head = { title: 'Notat', kind: 'note', status: 'final', source: null, date: null } as const;
  const file = { name: 'notat.txt', bytes: Buffer.from(`Notat ${newId()}.`) };
  const input = { ...head, content: { file } };
  return (await desk.get(VedleggService).add(desk.as('tiril'), { kind: 'saksframlegg', id }, input)).vedlegg;
}
