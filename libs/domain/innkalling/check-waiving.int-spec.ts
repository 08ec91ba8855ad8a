import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WaiverService } from '#domain/checks';
import { SaksframleggQueries, SaksframleggWritingService } from '#domain/saksframlegg';
import { beforeMeeting, InnkallingDesk } from '#test/domain/innkalling-desk';
import { CheckWaivingService } from './check-waiving.service.js';
import { MeetingCheckQueries } from './meeting-check.queries.js';
import { WholeCheckQueries } from './whole-check.queries.js';

let desk: InnkallingDesk;
let itemId: string;

beforeAll(async () => {
  desk = await InnkallingDesk.open();
  await desk.planMeeting();
  itemId = (await desk.view()).agenda[0].id;
  await desk.get(SaksframleggWritingService).create(desk.tiril, itemId);
});

afterAll(() => desk?.session.close());

const checks = () => desk.get(WholeCheckQueries).ofMeeting(desk.tiril, desk.meetingId, beforeMeeting);
const waive = (fingerprint: string, reason: string) =>
  desk.get(CheckWaivingService).waive(desk.tiril, desk.meetingId, fingerprint, reason);
const found = async (check: string) => (await checks()).open.find((one) => one.check === check)!;

async function write(html: string): Promise<void> {
  const { paper } = await desk.get(SaksframleggQueries).ofItem(desk.tiril, itemId);
  const sections = [{ kind: 'background' as const, heading: null, html }];
  await desk.get(SaksframleggWritingService).save(desk.tiril, paper.id, paper.version, { sections });
}

describe('waiving a warning', () => {
  it('keeps who and why, and falls when its place is changed', async () => {
    await write('<p>Leder er XX.</p>');
    const { fingerprint, place } = await found('openWords');
    expect(place).toEqual({ kind: 'section', itemId, index: 0 });
    await expect(waive(fingerprint, ' ')).rejects.toMatchObject({ code: 'check.reasonMissing' });
    const row = await waive(fingerprint, 'Romertall');
    expect(row).toMatchObject({ reason: 'Romertall', waivedBy: desk.tiril.personId, agendaItemId: itemId });
    expect((await checks()).waived.map(({ waiver }) => waiver.id)).toEqual([row.id]);
    const ofPaper = await desk.get(MeetingCheckQueries).ofPaper(desk.tiril, itemId);
    expect(ofPaper.waived.map(({ finding }) => finding.check)).toEqual(['openWords']);
    await expect(waive(fingerprint, 'Igjen')).rejects.toMatchObject({ code: 'check.waivedAlready' });

    await write('<p>Leder er XX fra 2022.</p>');
    const after = await checks();
    expect([after.waived, after.past.map(({ id }) => id)]).toEqual([[], [row.id]]);
    expect(after.open.map(({ check }) => check)).toContain('openWords');
    await expect(waive(fingerprint, 'Sent')).rejects.toMatchObject({ code: 'check.notFound' });
  });

  it('is taken back once, and stays in the history', async () => {
    const row = await waive((await found('openWords')).fingerprint, 'Sitat');
    const waivers = desk.get(WaiverService);
    expect(await waivers.takeBack(desk.tiril, row.id)).toMatchObject({ takenBackBy: desk.tiril.personId });
    await expect(waivers.takeBack(desk.tiril, row.id)).rejects.toMatchObject({
      code: 'check.waiverNotFound',
    });
    expect((await checks()).past.map(({ reason }) => reason)).toEqual(['Sitat', 'Romertall']);
  });

  it('is not for errors', async () => {
    await write('<p>[andre forslag fra Rådet]</p>');
    const { fingerprint, severity } = await found('placeholderLeft');
    expect(severity).toBe('error');
    await expect(waive(fingerprint, 'Går bra')).rejects.toMatchObject({ code: 'check.notWaivable' });
  });

  it('is the secretariat’s: others see neither findings nor reasons', async () => {
    const aud = desk.council.as('aud');
    const refused = { code: 'check.notAllowed' };
    await expect(desk.get(WholeCheckQueries).ofMeeting(aud, desk.meetingId)).rejects.toMatchObject(refused);
    await expect(desk.get(MeetingCheckQueries).ofPaper(aud, itemId)).rejects.toMatchObject(refused);
    await expect(desk.get(WaiverService).ofMeeting(aud, desk.meetingId)).rejects.toMatchObject(refused);
    await expect(desk.get(CheckWaivingService).waive(aud, desk.meetingId, 'x', 'y')).rejects.toMatchObject(
      refused,
    );
  });
});
