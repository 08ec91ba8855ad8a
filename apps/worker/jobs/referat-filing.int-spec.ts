import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StoredFileService } from '#domain/documents-register';
import { DocumentService, PaperSetModule } from '#domain/paper-set';
import {
  CorrectionService,
  ReferatApprovalService,
  ReferatFilingService,
  ReferatVerdictService,
} from '#domain/referat';
import { CouncilDirectory } from '#platform/database/council-directory';
import { aCalledMeeting } from '#test/builders/a-meeting';
import { CommentDesk } from '#test/domain/comment-desk';
import { readPdf } from '#test/reading/read-pdf';
import { silentPino } from '#test/builders/silent-pino';
import { ReferatFilingJob } from './referat-filing.job.js';

let desk: CommentDesk;
let job: ReferatFilingJob;

beforeAll(async () => {
  desk = await CommentDesk.open(PaperSetModule);
  const silent = silentPino();
  job = new ReferatFilingJob(
    new CouncilDirectory(desk.session.dataSource),
    desk.get(ReferatFilingService),
    desk.get(DocumentService),
    desk.get(StoredFileService),
    silent,
  );
  await desk.prepare();
  await aCalledMeeting(desk.session, desk.council);
});

afterAll(() => desk?.session.close());

const filed = () => desk.get(ReferatFilingService).filed(desk.council.as('nora'), desk.meeting.id);
const textOf = async (storedFileId: string) => {
  const bytes = await desk.session.unitOfWork.read(desk.council.system, () =>
    desk.get(StoredFileService).readGranted(desk.council.system, storedFileId),
  );
  const { pages } = await readPdf(bytes);
  return pages.flatMap(({ marked }) => [...marked.values()]).join(' ');
};

describe('filing a referat', () => {
  it('keeps the approved version as PDF once, and every correction as one of its own', async () => {
    const { meeting, tiril } = desk;
    await desk.get(ReferatApprovalService).layForApproval(tiril, meeting.id, '2021-02-10', 1);
    await job.handle({}, { id: 'run' });
    const chair = desk.council.as('aud');
    const { version } = await desk.referat();
    await desk.get(ReferatVerdictService).approve(chair, meeting.id, '4/2/2021', [], version);
    await job.handle({}, { id: 'run' });
    await job.handle({}, { id: 'run' });
    expect((await filed()).map(({ reason, ordinal }) => [reason, ordinal])).toEqual([['approved', 2]]);
    const input = { section: 'referat-sak-2-1-2021/account', was: 'Baard Schem', becomes: 'Baard Scheem' };
    const id = await desk.get(CorrectionService).propose(tiril, meeting.id, input, 'Skrivefeil.');
    await desk.get(CorrectionService).decide(chair, id, 'approve', '', 1);
    await job.handle({}, { id: 'run' });
    const kept = await filed();
    expect(kept.map(({ reason, ordinal }) => [reason, ordinal])).toEqual([
      ['corrected', 3],
      ['approved', 2],
    ]);
    const [corrected, approved] = await Promise.all(kept.map(({ storedFileId }) => textOf(storedFileId)));
    expect(approved).toContain('Godkjent i sak 4/2/2021');
    expect([corrected, approved].map((text) => text.includes('Baard Scheem'))).toEqual([true, false]);
  });
});
