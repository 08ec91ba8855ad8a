import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileScanningService, StoredFileService } from '#domain/documents-register';
import { ExemptionService, RedactedVersionService } from '#domain/exemption';
import { systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { FileStore } from '#platform/files/file-store';
import { ClamdScanner } from '#platform/virus-scan/clamd-scanner';
import type { TestCouncil } from '#test/builders/a-council';
import { anItem } from '#test/builders/a-meeting';
import { eicar, startClamd } from '#test/clamd/test-clamd';
import type { DomainSession } from '#test/domain/domain-session';
import { WritingDesk } from '#test/domain/writing-desk';
import { exemptedInput } from '#test/domain/exempted-papers';
import { pdfKit } from '#test/hostile/pdfs';
import { ClosedVedleggQueries } from './closed-vedlegg.queries.js';
import { RemovedVedleggService } from './removed-vedlegg.service.js';
import { VedleggHistoryQueries } from './vedlegg-history.queries.js';
import { VedleggService } from './vedlegg.service.js';

let desk: WritingDesk;
let session: DomainSession;
let council: TestCouncil;

beforeAll(async () => {
  desk = await WritingDesk.open();
  ({ session, council } = desk);
});

afterAll(() => session.close());

const aPaper = async () => {
  const { itemIds } = await desk.callMeeting([anItem(14, 'Teknologi')]);
  return desk.writing.create(council.as('tiril'), itemIds[0]);
};
const add = async (paperId: string, title: string, name: string, bytes: Buffer) => {
  const head = { title, kind: 'note', status: 'final', source: null, date: null } as const;
  const input = { ...head, content: { file: { name, bytes } } };
  const owner = { kind: 'saksframlegg', id: paperId } as const;
  return (await session.features.get(VedleggService).add(council.as('tiril'), owner, input)).vedlegg;
};

it('a vedlegg in which a virus is found after it came in waits for the secretariat, and for nobody else', async () => {
  const clamd = await startClamd('honest');
  try {
    const tiril = council.as('tiril');
    const paper = await aPaper();
    await add(paper.id, 'Rent notat', 'rent.txt', Buffer.from('Hei.'));
    await add(paper.id, 'Smittet notat', 'smittet.txt', Buffer.from(`Hei ${eicar}`));
    const store = session.features.get(FileStore, { strict: false });
    const scanning = new FileScanningService(session.unitOfWork, new ClamdScanner(clamd.address), store);
    expect(await scanning.lookAtWaiting(systemActor(council.id))).toMatchObject({ found: 1, stopped: false });
    const closed = session.features.get(ClosedVedleggQueries);
    expect(await closed.all(tiril)).toEqual([
      {
        ...{ title: 'Smittet notat', finding: 'Eicar-Signature' },
        ...{ agendaItemId: paper.agendaItemId, referatId: null },
      },
    ]);
    await expect(closed.all(council.as('aud'))).rejects.toMatchObject({ code: 'saksframlegg.notAllowed' });
  } finally {
    await clamd.close();
  }
});

it('a vedlegg that is sent twice under one key is one, and another one when it is another file or was taken away', async () => {
  const [tiril, paper, sentUnder] = [council.as('tiril'), await aPaper(), newId()];
  const service = session.features.get(VedleggService);
  const send = async (words: string) => {
    const file = { name: 'notat.txt', bytes: Buffer.from(words) };
    const head = { title: 'Notat', kind: 'note', status: 'final', source: null, date: null } as const;
    const input = { ...head, content: { file }, sentUnder };
    return (await service.add(tiril, { kind: 'saksframlegg', id: paper.id }, input)).vedlegg.id;
  };
  const [first, again] = await Promise.all([send('Tall.'), send('Tall.')]);
  expect(again).toBe(first);
  expect(await send('Andre tall.')).not.toBe(first);
  await service.remove(tiril, first, 1);
  expect(await send('Tall.')).not.toBe(first);
});

describe('the history of a vedlegg', () => {
  it('tells how it stood before, with the file, who changed it and why; only the secretariat sees it', async () => {
    const tiril = council.as('tiril');
    const paper = await aPaper();
    const vedlegg = session.features.get(VedleggService);
    const note = { file: { name: 'notat.txt', bytes: Buffer.from('Notat om helseapper.') } };
    const { vedlegg: kept } = await vedlegg.add(
      tiril,
      { kind: 'saksframlegg', id: paper.id },
      { title: 'Notat', kind: 'note', status: 'final', source: null, date: null, content: note },
    );
    const first = kept.storedFileId;
    const file = { name: 'notat2.txt', bytes: Buffer.from('Notatet, rettet.') };
    await vedlegg.replaceContent(tiril, kept.id, 1, { file }, ' Feil tall i tabellen. ');
    await vedlegg.update(tiril, kept.id, 2, { title: 'Notat, rettet' });
    await vedlegg.update(tiril, kept.id, 3, { title: 'Notat, rettet' });
    const past = session.features.get(VedleggHistoryQueries);
    const { earlier } = await past.of(tiril, kept.id);
    expect(earlier).toMatchObject([
      { ordinal: 1, title: 'Notat', fileName: 'notat.txt', replacedBy: 'Tiril Lund' },
      { ordinal: 2, title: 'Notat', fileName: 'notat2.txt', reason: null },
    ]);
    expect(earlier[0].reason).toBe('Feil tall i tabellen.');
    const opened = await past.open(tiril, kept.id, 1);
    expect(await textOf(opened.content)).toBe('Notat om helseapper.');
    expect(opened.file.releasedAt).toBeNull();
    await expect(past.open(tiril, kept.id, 3)).rejects.toMatchObject({ code: 'vedlegg.versionNotFound' });
    await expect(vedlegg.replaceContent(tiril, kept.id, 3, note, 'x'.repeat(501))).rejects.toMatchObject({
      code: 'vedlegg.whyTooLong',
    });
    for (const person of ['dina', 'lars'] as const)
      await expect(past.of(council.as(person), kept.id)).rejects.toMatchObject({ kind: 'forbidden' });

    const isReleased = async () =>
      (await session.features.get(StoredFileService).describe(tiril, first ?? '')).releasedAt !== null;
    const gone = session.features.get(RemovedVedleggService);
    await expect(gone.forget(tiril, kept.id)).rejects.toMatchObject({ code: 'vedlegg.notFound' });
    await vedlegg.remove(tiril, kept.id, 3);
    expect(await gone.ofPaper(tiril, paper.id)).toMatchObject([
      { id: kept.id, title: 'Notat, rettet', removedBy: 'Tiril Lund' },
    ]);
    const left = await past.of(tiril, kept.id);
    expect(left).toMatchObject({ vedlegg: null, removed: { id: kept.id } });
    expect(left.earlier.map(({ title }) => title)).toEqual(['Notat', 'Notat', 'Notat, rettet']);
    expect(await textOf((await past.open(tiril, kept.id, 3)).content)).toBe('Notatet, rettet.');
    expect(await isReleased()).toBe(false);
    for (const person of ['dina', 'lars'] as const) {
      await expect(past.of(council.as(person), kept.id)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(gone.ofPaper(council.as(person), paper.id)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(gone.forget(council.as(person), kept.id)).rejects.toMatchObject({ kind: 'forbidden' });
    }
    await gone.forget(tiril, kept.id);
    expect(await gone.ofPaper(tiril, paper.id)).toEqual([]);
    await expect(past.of(tiril, kept.id)).rejects.toMatchObject({ code: 'vedlegg.notFound' });
    expect(await isReleased()).toBe(true);
  });

  it('stays when an exempted vedlegg is taken away, but the redacted version of it goes', async () => {
    const tiril = council.as('tiril');
    const paper = await aPaper();
    const { id } = await add(paper.id, 'Brev', 'brev.txt', Buffer.from('Et brev.'));
    const owner = { kind: 'vedlegg', id } as const;
    const made = await session.features.get(ExemptionService).exempt(tiril, owner, 'document', exemptedInput);
    const redacted = session.features.get(RedactedVersionService);
    const bytes = await pdfKit({ size: 'A4' }, (doc) => doc.text('Det som er igjen'));
    const put = await redacted.put(tiril, made.id, 1, { name: 'sladdet.pdf', bytes });
    await session.features.get(VedleggService).remove(tiril, id, 1);
    const file = await session.features.get(StoredFileService).describe(tiril, put.redactedFileId ?? '');
    expect(file.releasedAt).not.toBeNull();
    await expect(redacted.open(tiril, made.id)).rejects.toMatchObject({ code: 'exemption.redactedMissing' });
    const { earlier } = await session.features.get(VedleggHistoryQueries).of(tiril, id);
    expect(earlier.map(({ title }) => title)).toEqual(['Brev']);
  });
});
