import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { currentManager } from '#platform/database/current-manager';
import { type TestCouncil } from '#test/builders/a-council';
import { anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession } from '#test/domain/domain-session';
import { WritingDesk } from '#test/domain/writing-desk';
import { images } from '#test/hostile/images';
import { paperPrint, type PaperText } from './paper-merge.rules.js';
import { SaksframleggDocumentQueries } from './saksframlegg-document.queries.js';
import { SaksframleggMergingService } from './saksframlegg-merging.service.js';
import { SaksframleggQueries } from './saksframlegg.queries.js';
import { SaksframleggWritingService } from './saksframlegg-writing.service.js';
import { VedleggService } from './vedlegg.service.js';

let desk: WritingDesk;
let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
const paperIds: string[] = [];

beforeAll(async () => {
  desk = await WritingDesk.open();
  ({ session, council } = desk);
  meeting = await desk.callMeeting([anItem(14, 'Teknologi'), anItem(15, 'Bærekraft')]);
  const writing = session.features.get(SaksframleggWritingService);
  for (const itemId of meeting.itemIds) paperIds.push((await writing.create(council.as('tiril'), itemId)).id);
});

afterAll(() => session.close());

/** A map that comes in as a vedlegg of the first paper. */
async function aMap() {
  const content = { file: { name: 'kart.png', bytes: await images.png() } };
  const head = { title: 'Kart', kind: 'note', status: 'final', source: null, date: null } as const;
  const owner = { kind: 'saksframlegg', id: paperIds[0] } as const;
  return (await session.features.get(VedleggService).add(council.as('tiril'), owner, { ...head, content }))
    .vedlegg;
}

const save = (paperId: string, html: string) =>
  session.features.get(SaksframleggWritingService).save(council.as('tiril'), paperId, 1, {
    sections: [{ kind: 'text', heading: null, html }],
    proposedVedtak: [],
  });

describe('pictures in the text of a paper', () => {
  it('are vedlegg of the paper that came through the gate, and are set with their alternate text', async () => {
    const map = await aMap();
    const figure = (key: string) => `<figure><img src="vedlegg:${key}" alt="Kart over fylkene"></figure>`;
    await save(paperIds[0], figure(map.key));
    const documents = session.features.get(SaksframleggDocumentQueries);
    const html = async () =>
      (await documents.model(council.as('tiril'), meeting.itemIds[0])).sections
        .map((each) => each.html)
        .join('');
    expect(await html()).toMatch(
      /<img src="data:image\/png;base64,[^"]+" width="40" height="20" alt="Kart over fylkene">/,
    );
    await expect(
      session.features.get(VedleggService).remove(council.as('tiril'), map.id, map.version),
    ).rejects.toMatchObject({
      code: 'vedlegg.referenced',
    });
    await session.unitOfWork.run(council.as('tiril'), 'test.close', () =>
      currentManager().query(
        `update stored_file set scan = 'found', scanned_at = now(), scan_finding = 'X' where id = $1`,
        [map.storedFileId],
      ),
    );
    expect(await html()).toContain(figure(map.key));
  });

  it('are never those of another paper, and refused when they are not there', async () => {
    const map = await aMap();
    const show = (key: string) => save(paperIds[1], `<img src="vedlegg:${key}" alt="Kart">`);
    await expect(show('borte')).rejects.toMatchObject({
      faults: [{ code: 'saksframlegg.vedleggUnknown', params: { key: 'borte' } }],
    });
    await show(map.key);
    const { sections } = await session.features
      .get(SaksframleggDocumentQueries)
      .model(council.as('tiril'), meeting.itemIds[1]);
    expect(sections.map(({ html }) => html).join('')).toBe(`<img src="vedlegg:${map.key}" alt="Kart">`);
  });

  it('that stand in it as data are encoded anew when it is saved, and saving them again by itself is no change', async () => {
    const merging = session.features.get(SaksframleggMergingService);
    const papers = session.features.get(SaksframleggQueries);
    const hidden = await sharp(await images.png())
      .withExif({ IFD0: { Artist: 'Kari' } })
      .png()
      .toBuffer();
    const figure = `<figure><img src="data:image/png;base64,${hidden.toString('base64')}" alt="Kart"></figure>`;
    const from = (began: PaperText) => ({ draft: '', turn: 0, heard: '', base: paperPrint(began) });
    const typed = (words: string) => ({
      sections: [{ kind: 'text' as const, heading: null, html: `<p>${words}</p>${figure}` }],
      proposedVedtak: [],
    });
    const tiril = council.as('tiril');
    const now = async () => {
      const { sections, paper } = await papers.byId(tiril, paperIds[1]);
      return { sections, proposedVedtak: paper.proposedVedtak };
    };
    const first = await merging.save(tiril, paperIds[1], from(await now()), typed('Én.'));
    if (!first.kept) throw new Error('clash');
    expect(first.text.sections[0].html).not.toContain(hidden.toString('base64'));
    expect(first.text).toEqual(first.sent);
    // Somebody else has written meanwhile; this writer still has the picture as it was before.
    const other = { ...first.text.sections[0], html: `${first.text.sections[0].html}<p>Fra en annen.</p>` };
    await merging.save(tiril, paperIds[1], from(first.text), { ...first.text, sections: [other] });
    const second = await merging.save(tiril, paperIds[1], from(first.sent), typed('Én og to.'));
    if (!second.kept) throw new Error('clash');
    expect(second.text.sections[0].html).toBe(other.html.replace('Én.', 'Én og to.'));
    const again = await merging.save(tiril, paperIds[1], from(second.text), second.text);
    expect(again).toMatchObject({ kept: true, version: second.version });
  });
});
