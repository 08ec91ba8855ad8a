import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  checkedWaiting,
  PaperCheckQueries,
  SaksframleggDocumentQueries,
  SaksframleggQueries,
  SaksframleggVersionQueries,
  SaksframleggVersionService,
  SaksframleggWritingService,
  WaitingPaperService,
  WrittenPaperQueries,
} from '#domain/saksframlegg';
import { PlanningDesk } from '#test/domain/planning-desk';
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
