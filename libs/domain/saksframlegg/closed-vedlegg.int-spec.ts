import { expect, it } from '@jest/globals';
import { FileScanningService } from '#domain/documents-register';
import { systemActor } from '#kernel/actor';
import { FileStore } from '#platform/files/file-store';
import { ClamdScanner } from '#platform/virus-scan/clamd-scanner';
import { anItem } from '#test/builders/a-meeting';
import { eicar, startClamd } from '#test/clamd/test-clamd';
import { WritingDesk } from '#test/domain/writing-desk';
import { ClosedVedleggQueries } from './closed-vedlegg.queries.js';
import { VedleggService } from './vedlegg.service.js';

it('a vedlegg in which a virus is found after it came in waits for the secretariat, and for nobody else', async () => {
  const desk = await WritingDesk.open();
  const clamd = await startClamd('honest');
  const { session, council } = desk;
  try {
    const tiril = council.as('tiril');
    const { itemIds } = await desk.callMeeting([anItem(14, 'Teknologi')]);
    const paper = await desk.writing.create(tiril, itemIds[0]);
    const add = (title: string, words: string) =>
      session.features.get(VedleggService).add(
        tiril,
        { kind: 'saksframlegg', id: paper.id },
        {
          ...({ title, kind: 'note', status: 'final', source: null, date: null } as const),
          content: { file: { name: `${title}.txt`, bytes: Buffer.from(words) } },
        },
      );
    await add('Rent notat', 'Hei.');
    await add('Smittet notat', `Hei ${eicar}`);
    const store = session.features.get(FileStore, { strict: false });
    const scanning = new FileScanningService(session.unitOfWork, new ClamdScanner(clamd.address), store);
    expect(await scanning.lookAtWaiting(systemActor(council.id))).toMatchObject({ found: 1, stopped: false });
    const closed = session.features.get(ClosedVedleggQueries);
    expect(await closed.all(tiril)).toEqual([
      {
        ...{ title: 'Smittet notat', finding: 'Eicar-Signature' },
        ...{ agendaItemId: itemIds[0], referatId: null },
      },
    ]);
    await expect(closed.all(council.as('aud'))).rejects.toMatchObject({ code: 'saksframlegg.notAllowed' });
  } finally {
    await clamd.close();
    await session.close();
  }
});
