import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaShieldService, MeetingQueries, type ShieldReader } from '#domain/meetings';
import {
  SaksframleggQueries,
  SaksframleggStatusService,
  SaksframleggWritingService,
} from '#domain/saksframlegg';
import { currentManager } from '#platform/database/current-manager';
import { FileStore } from '#platform/files/file-store';
import { beforeMeeting, InnkallingDesk } from '#test/domain/innkalling-desk';
import { readPdf } from '#test/reading/read-pdf';
import { LatePlanQueries } from './late-plan.queries.js';
import { ResponseService } from './response.service.js';
import { VaraCallingService } from './vara-calling.service.js';

let desk: InnkallingDesk;

beforeAll(async () => {
  desk = await InnkallingDesk.open();
});

afterAll(() => desk?.session.close());

const secret = 'Ansettelse av direktør Ås';

/** Shields the first item; only these roles may know more than "Personalsak". */
async function shield(readers: readonly ShieldReader[]): Promise<void> {
  const [{ id, version }] = (await desk.view()).agenda;
  const words = { shieldedTitle: 'Personalsak', legalBasis: 'offl. § 25 første ledd', reason: '' };
  await desk.get(AgendaShieldService).shield(desk.tiril, id, version, { ...words, readers });
}

/** The words of the PDF that went with the last mail to an address. */
async function pdfTo(address: string): Promise<string> {
  const [{ sha256 }] = await desk.session.unitOfWork.read(desk.tiril, () =>
    currentManager().query<{ sha256: string }[]>(
      `select a.sha256 from mail_attachment a join mail_delivery d on d.letter_id = a.letter_id
        where d.address = $1 order by a.letter_id desc limit 1`,
      [address],
    ),
  );
  const { tree } = await readPdf(await desk.session.features.get(FileStore, { strict: false }).read(sha256));
  return JSON.stringify(tree);
}

describe('a shielded item in what goes out', () => {
  it('is told of to those it is open for and to nobody else, in the PDF and in what has changed', async () => {
    await desk.planMeeting([secret, 'Åpen sak']);
    await shield(['chair', 'deputyChair', 'member']);
    await desk.send(['members', 'observers']);
    expect(await pdfTo('ingrid@radet.example')).toContain('Ansettelse');
    const seen = await pdfTo('nora@radet.example');
    expect(seen).not.toContain('Ansettelse');
    expect(seen).toContain('Personalsak');
    const [item] = (await desk.view()).agenda;
    await desk.addItem('Budsjett');
    await desk.send(['members', 'observers'], 'Budsjett');
    const mails = await desk.mails();
    expect(mails.filter(({ text }) => text.includes('Ansettelse')).map(({ address }) => address)).toEqual([]);
    expect(await pdfTo('nora@radet.example')).not.toContain('Ansettelse');
    expect(item.title).toBe(secret);
  });

  it('is closed to vara who are called in until it is opened to them', async () => {
    await desk.planMeeting([secret]);
    const [{ id }] = (await desk.view()).agenda;
    const writing = desk.get(SaksframleggWritingService);
    const paper = await writing.create(desk.tiril, id);
    const written = await writing.save(desk.tiril, paper.id, paper.version, {
      sections: [{ kind: 'text', heading: null, html: '<p>Søkerne er vurdert.</p>' }],
    });
    await desk.get(SaksframleggStatusService).take(desk.tiril, paper.id, written.version, 'approve');
    await shield(['chair', 'deputyChair', 'member']);
    await desk.send(['members']);
    const { ingrid, lars: varaId } = desk.council.people;
    await desk
      .get(ResponseService)
      .answer(desk.council.as('ingrid'), desk.meetingId, ingrid, { answer: 'apology', reason: '' });
    await desk.get(VaraCallingService).call(desk.tiril, desk.meetingId, ingrid, varaId, beforeMeeting);
    const lars = desk.council.as('lars');
    const titleFor = async () => (await desk.get(MeetingQueries).byId(lars, desk.meetingId)).agenda[0].title;
    expect(await titleFor()).toBe('Personalsak');
    expect(await pdfTo('lars@radet.example')).not.toContain('Ansettelse');
    const read = () => desk.get(SaksframleggQueries).ofItem(lars, id);
    await expect(read()).rejects.toMatchObject({ code: 'saksframlegg.shielded' });
    const told = async () =>
      (await desk.get(LatePlanQueries).of(desk.tiril, id)).recipients.map(({ name }) => name);
    expect(await told()).not.toContain('Lars Ro');
    await shield(['chair', 'deputyChair', 'member', 'vara']);
    expect(await titleFor()).toBe(secret);
    expect((await read()).paper.status).toBe('sent');
    expect(await told()).toContain('Lars Ro');
  });
});
