import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PaperSetQueries } from '#domain/paper-set';
import {
  SaksframleggDocumentQueries,
  SaksframleggQueries,
  SaksframleggStatusService,
  SaksframleggWritingService,
} from '#domain/saksframlegg';
import type { PersonKey } from '#test/builders/a-council';
import { beforeMeeting, InnkallingDesk } from '#test/domain/innkalling-desk';
import { LatePlanQueries } from './late-plan.queries.js';
import { LateSendingService } from './late-sending.service.js';

let desk: InnkallingDesk;
let itemId: string;

beforeAll(async () => {
  desk = await InnkallingDesk.open();
});

afterAll(() => desk?.session.close());

const later = new Date('2030-02-22T09:00:00Z');
const id = (person: PersonKey) => desk.council.people[person];
const papers = () => desk.get(SaksframleggQueries);
const late = () => desk.get(LateSendingService);
const vedlegg = (title: string) => ({
  ...({ title, kind: 'note', status: 'final', source: 'KS', date: '2030-02-21' } as const),
  content: { html: '<p>Nye tall.</p>' },
});

/** A paper that is ready, or only begun. */
async function paper(isReady: boolean): Promise<void> {
  const { id: paperId, version } = await desk.get(SaksframleggWritingService).create(desk.tiril, itemId);
  const sections = [{ kind: 'text', heading: null, html: '<p>Bakgrunn.</p>' }] as const;
  const written = await desk
    .get(SaksframleggWritingService)
    .save(desk.tiril, paperId, version, { sections: [...sections] });
  if (isReady) {
    await desk.get(SaksframleggStatusService).take(desk.tiril, paperId, written.version, 'approve');
  }
}

beforeEach(async () => {
  await desk.planMeeting();
  itemId = (await desk.view()).agenda[0].id;
});

describe('a vedlegg after the innkalling', () => {
  it('comes last, says when it was sent, and is told of to those who are chosen and to nobody else', async () => {
    await paper(true);
    await desk.send();
    const before = (await desk.mails()).length;
    const { recipients } = await desk.get(LatePlanQueries).of(desk.tiril, itemId);
    expect(recipients.find(({ name }) => name === 'Ingrid Dal')?.address).toBe('ingrid@radet.example');
    await late().sendVedlegg(
      ...([desk.tiril, itemId] as const),
      { vedlegg: vedlegg('Notat'), recipients: [id('ingrid')] },
      later,
    );
    const mails = (await desk.mails()).slice(before);
    expect(mails.map(({ kind, address }) => [kind, address])).toEqual([
      ['lateVedlegg', 'ingrid@radet.example'],
    ]);
    expect(mails[0].text).toMatch(/Vedlegg 1 til sak .* er ettersendt: Notat\.[^]*\/saksframlegg\/\d+-1-\d+/);
    const seen = await papers().ofItem(desk.council.as('dina'), itemId);
    expect(seen.vedlegg).toMatchObject([{ title: 'Notat', position: 1, sentLaterAt: later }]);
    const model = await desk.get(SaksframleggDocumentQueries).model(desk.council.as('dina'), itemId);
    expect(model.vedlegg[0].note).toBe('ettersendt 22.02.2030');
    const cover = (await desk.get(PaperSetQueries).model(desk.council.as('dina'), desk.meetingId)).cover;
    expect(cover.version).toMatch(
      /Møtepakken er versjon 2, med det som sist ble ettersendt 22\. februar 2030/,
    );
    expect(cover.meta.identifier).toMatch(/\/motepakke\/v2$/);
    expect(cover.agenda[0].vedlegg).toMatchObject([{ title: 'Notat', note: 'ettersendt 22.02.2030' }]);
  });

  it('is sent once when its button is pressed twice', async () => {
    await paper(true);
    await desk.send();
    const before = (await desk.mails()).length;
    const order = { vedlegg: vedlegg('Notat'), recipients: [id('ingrid')] };
    const send = () => late().sendVedlegg(desk.tiril, itemId, order, later);
    const both = await Promise.allSettled([send(), send()]);
    expect(both.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []))).toMatchObject(
      [{ code: 'vedlegg.sentAlready' }],
    );
    expect((await desk.mails()).length).toBe(before + 1);
  });

  it('is refused before the paper is sent, without anybody chosen, and for somebody who was not called', async () => {
    await paper(true);
    const send = (recipients: string[]) =>
      late().sendVedlegg(desk.tiril, itemId, { vedlegg: vedlegg('Notat'), recipients }, later);
    await expect(send([id('ingrid')])).rejects.toMatchObject({ code: 'vedlegg.paperNotSent' });
    await desk.send(['members']);
    const file = { content: { file: { name: 'tall.txt', bytes: Buffer.from('Tall') } }, date: null };
    await expect(
      late().sendVedlegg(
        desk.tiril,
        itemId,
        { vedlegg: { ...vedlegg('Uten dato'), ...file }, recipients: [id('dina')] },
        later,
      ),
    ).rejects.toMatchObject({ code: 'vedlegg.dateMissing' });
    await expect(send([])).rejects.toMatchObject({ code: 'late.nobodyChosen' });
    await expect(send([id('lars')])).rejects.toMatchObject({ code: 'late.notARecipient' });
    await expect(
      late().sendVedlegg(
        ...([desk.council.as('aud'), itemId] as const),
        { vedlegg: vedlegg('Notat'), recipients: [id('ingrid')] },
        later,
      ),
    ).rejects.toMatchObject({ code: 'saksframlegg.notAllowed' });
    expect((await papers().ofItem(desk.tiril, itemId)).vedlegg).toEqual([]);
  });
});

describe('a paper after the innkalling', () => {
  it('is sent when it is ready, and told of', async () => {
    await paper(false);
    await desk.send();
    await expect(late().sendPaper(desk.tiril, itemId, [id('dina')], later)).rejects.toMatchObject({
      code: 'saksframlegg.wrongState',
    });
    const { paper: row } = await papers().ofItem(desk.tiril, itemId);
    await desk.get(SaksframleggStatusService).take(desk.tiril, row.id, row.version, 'approve');
    await late().sendPaper(desk.tiril, itemId, [id('dina')], later);
    expect((await papers().ofItem(desk.council.as('dina'), itemId)).paper.sentAt).toEqual(later);
    expect((await desk.mails()).at(-1)).toMatchObject({ kind: 'latePaper', address: 'dina@radet.example' });
    const { since } = await desk.plan();
    expect(since?.changes.map(({ kind }) => kind)).toEqual(['paperCame']);
  });

  it('is not sent while nobody is called', async () => {
    await paper(true);
    await expect(late().sendPaper(desk.tiril, itemId, [id('dina')], beforeMeeting)).rejects.toMatchObject({
      code: 'late.notCalled',
    });
  });
});
