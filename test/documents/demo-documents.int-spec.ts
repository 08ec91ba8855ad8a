import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorRole } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import type { PaperSetJob } from '#documents/press/press-job';
import { DocumentService, PaperSetPreparing, PaperSetQueries, PaperSetService } from '#domain/paper-set';
import { aMachine, anotherMachine, Collected, type Machine } from '#test/documents/a-machine';
import { withName, withoutVedlegg } from '#test/documents/printed';
import { expectConforming } from '#test/verapdf/expect-conforming';
import { itWithVeraPdf } from '#test/verapdf/it-with-vera-pdf';

let machine: Machine;
let documents: DocumentService;

const every = [
  ['innkalling', '2/2021', 'Innkalling til møte 2-2021.pdf'],
  ['saksframlegg', '14/2/2021', 'Sak 14-2-2021 saksframlegg.pdf'],
  ['saksframlegg', 'Sak 15-2-2021', 'Sak 15-2-2021 saksframlegg.pdf'],
  ['referat', '1/2021', 'Referat fra møte 1-2021.pdf'],
  ['særutskrift', '7/1/2021', 'Særutskrift av sak 7-1-2021.pdf'],
  ['brev', 'hod-kliniske-studier', 'Brev hod-kliniske-studier.pdf'],
  ['brev', 'svar-fra-hod', 'Brev svar-fra-hod.pdf'],
  ['aktivitetsoversikt', '2/2021', 'Aktivitetsoversikt 2021-02-26.pdf'],
  ['habilitetsoversikt', '2/2021', 'Habilitet i møte 2-2021.pdf'],
  ['habilitetsoversikt', '1/2021', 'Habilitet i møte 1-2021.pdf'],
  ['aktivitetsoversikt', '2021-01-20', 'Aktivitetsoversikt 2021-01-20.pdf'],
] as const;

beforeAll(async () => {
  machine = await aMachine();
  documents = machine.session.features.get(DocumentService);
});

afterAll(() => machine.session.close());

/** What somebody in a role is shown in the møtepakke of meeting 2/2021. */
async function paperSetFor(role: ActorRole) {
  const actor = machine.as(role);
  const { meeting } = await machine.session.features.get(MeetingQueries).byNumber(actor, '2/2021');
  return machine.session.features.get(PaperSetQueries).model(actor, meeting.id);
}

describe('every kind of document', () => {
  it.each(every)('%s %s', async (kind, which, fileName) => {
    const out = new Collected();
    const document = await documents.write(machine.as('system'), kind, which, out);
    expect(document.fileName).toBe(fileName);
    const pdf = await PDFDocument.load(out.bytes());
    expect(pdf.getTitle()).toBe(document.title);
    expect(pdf.catalog.toString()).toContain('nb-NO');
    expect(document.html).toMatch(/<h1/);
  });

  itWithVeraPdf('keeps PDF/A-2a and PDF/UA-1', async () => {
    const pdfs: Record<string, Uint8Array> = {};
    for (const [kind, which] of every) {
      const out = new Collected();
      await documents.write(machine.as('system'), kind, which, out);
      pdfs[`${kind} ${which}`] = out.bytes();
    }
    const out = new Collected();
    await documents.write(machine.nynorsk, 'referat', '1/2021', out);
    pdfs['referat på nynorsk'] = out.bytes();
    pdfs['møtepakke uten vedlegg'] = await withoutVedlegg(machine);
    pdfs['saksframlegg med leserens navn'] = await withName(
      machine,
      'Bjarne Vik, 23. november 2026 kl. 10.00',
    );
    await expectConforming(pdfs);
  });

  it.each([
    ['årsrapport', '2021', 'document.unknownKind'],
    ['referat', '7/2021', 'meeting.notFound'],
    ['referat', 'i fjor', 'meeting.numberUnreadable'],
    ['referat', '2/2021', 'referat.notFound'],
    ['saksframlegg', '99/2/2021', 'agendaItem.notFound'],
    ['brev', 'til-mormor', 'letter.notFound'],
    ['aktivitetsoversikt', 'i dag', 'document.activityDateUnreadable'],
  ])('that is not there says so: %s %s', async (kind, which, code) => {
    await expect(documents.prepare(machine.as('system'), kind, which)).rejects.toMatchObject({ code });
  });
});

describe('the møtepakke', () => {
  it('holds the papers in the order of the agenda, each followed by its vedlegg, with checksums', async () => {
    const out = new Collected();
    const told: number[] = [];
    const manifest = await machine.session.features
      .get(PaperSetService)
      .write(machine.as('secretariat'), '2/2021', out, {
        onProgress: (done) => told.push(done),
      });
    const parts = manifest.parts.map((part) => part.stamp).filter((stamp) => stamp !== '');
    expect(parts.slice(2, 9)).toEqual([
      'sak 12/2/2021',
      'sak 12/2/2021 · vedlegg 1',
      'sak 13/2/2021',
      'sak 13/2/2021 · vedlegg 1',
      'sak 13/2/2021 · vedlegg 2',
      'sak 13/2/2021 · vedlegg 3',
      'sak 13/2/2021 · vedlegg 4',
    ]);
    expect(new Set(manifest.parts.map((part) => part.kind))).toEqual(
      new Set(['text', 'foreign-pdf', 'image']),
    );
    expect(manifest.claims).toEqual([]);
    expect(told.at(-1)).toBe(10);
    const pdf = await PDFDocument.load(out.bytes());
    expect(pdf.getPageCount()).toBe(manifest.pages);
  });

  it('is the same file on two machines', async () => {
    const other = await anotherMachine();
    try {
      const [here, there] = [new Collected(), new Collected()];
      await documents.write(machine.as('secretariat'), 'møtepakke', '2/2021', here);
      await other.session.features
        .get(DocumentService)
        .write(other.as('secretariat'), 'møtepakke', '2/2021', there);
      expect(there.sha256()).toBe(here.sha256());
    } finally {
      await other.session.close();
    }
  });

  it('names who is expected while the meeting is still to come', async () => {
    const { cover } = await paperSetFor('member');
    expect(cover.participants.map((group) => group.label)).toEqual([
      'Medlemmer',
      'Varamedlemmer',
      'Observatører',
      'Sekretariat',
      'Andre deltakere',
      'Meldt forfall',
    ]);
    expect(cover.participants[0].people[0]).toBe('Aud Holm (leder), Trond Mohn stiftelse');
  });

  it('points from a text to a vedlegg of the same package', async () => {
    const { papers } = await paperSetFor('member');
    const paper = papers.find((each) => each.id === 'sak-15-2-2021');
    expect(paper?.html).toMatch(/<a href="#sak-15-2-2021-vedlegg-2">/);
    expect(paper?.html).not.toMatch(/href="(?:vedlegg|sak):/);
  });

  it('shows each reader what is theirs, and says where something is kept back', async () => {
    const shown = async (role: ActorRole, id: string) => {
      const { papers } = await paperSetFor(role);
      const vedlegg = papers.flatMap((paper) => paper.vedlegg).find((each) => each.id === id);
      return vedlegg?.content.kind === 'html' ? vedlegg.content.html : '';
    };
    expect(await shown('member', 'sak-12-2-2021-vedlegg-1')).toContain('Oppfølging etter møtet');
    expect(await shown('member', 'sak-15-2-2021-vedlegg-1')).toContain(
      'Kunnskap for en bærekraftig helsetjeneste',
    );
    expect(await shown('observer', 'sak-12-2-2021-vedlegg-1')).toContain('Du kan ikke lese referatet ennå.');
    expect(await shown('observer', 'sak-15-2-2021-vedlegg-1')).toContain('Brevet er ikke sendt');
  });
});

/** Text without elements, in one line. */
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('what templates make impossible', () => {
  it('D02: no paper is without number, title, type, sender, receiver and the titles of its vedlegg', async () => {
    const actor = machine.as('secretariat');
    const { agenda } = await machine.session.features.get(MeetingQueries).byNumber(actor, '2/2021');
    const { papers } = await paperSetFor('secretariat');
    expect(papers.map(({ title }) => title)).toEqual(
      agenda.map((item) => `Sak ${item.printedNumber} ${item.title}`),
    );
    for (const { number, title, html, vedlegg } of papers) {
      const head = wordsOf(html);
      expect(head).toContain(`${number} ${title.slice(number.length + 1)}`);
      expect(head).toMatch(/Type sak \S.* Til \S.* Fra \S/);
      for (const each of vedlegg) expect(head).toContain(each.title);
    }
  });

  it('D12: what is a draft says so at the top of its pages, with its version or date', async () => {
    const { papers } = await paperSetFor('member');
    const marks = papers
      .flatMap(({ vedlegg }) => vedlegg)
      .map(({ id, content }) => [id, content.kind === 'html' ? (content.meta.mark ?? '') : '']);
    expect(Object.fromEntries(marks)).toMatchObject({
      'sak-12-2-2021-vedlegg-1': 'UTKAST versjon 2 · 10. februar 2021',
      'sak-15-2-2021-vedlegg-1': 'UTKAST · 26. februar 2021',
    });
  });

  it('D25: a letter that is sent has its reference and its signature, no empty field, and no page number in its text', async () => {
    const sent = await documents.prepare(machine.as('secretariat'), 'brev', 'hod-kliniske-studier');
    const text = wordsOf(sent.html);
    expect(text).toContain('Vår ref. 21/941 Sted og dato Oslo, 8. februar 2021');
    expect(text).not.toContain('Deres ref.');
    expect(text.trim()).toMatch(
      /Med vennlig hilsen HelseOmsorg21-rådet Aud Holm rådsleder HelseOmsorg21-rådet$/,
    );
    expect(sent.html).not.toMatch(/<p>\s*\d+\s*<\/p>/);
  });

  it('D30: cover and saksliste come first in every møtepakke, and every paper says the day of its meeting', async () => {
    const actor = machine.as('member');
    const { meeting } = await machine.session.features.get(MeetingQueries).byNumber(actor, '2/2021');
    for (const variant of ['whole', 'withoutVedlegg'] as const) {
      const wish = { variant, since: 0 };
      const { order } = await machine.session.features
        .get(PaperSetPreparing)
        .prepare(actor, meeting.id, wish);
      const { plan } = JSON.parse(order) as PaperSetJob;
      expect(plan.front.map(({ id }) => id)).toEqual(['forside', 'forside-saksliste']);
      const [cover, agenda] = plan.front.map(({ html }) => wordsOf(html));
      expect(cover).toContain('26. februar 2021');
      expect(plan.papers.length).toBeGreaterThan(5);
      for (const { title, html } of plan.papers) {
        expect(agenda).toContain(title.replace(/^Sak /, ''));
        expect(wordsOf(html)).toContain('26. februar 2021');
      }
    }
  });
});

describe('documents in nynorsk', () => {
  it('are set in nynorsk', async () => {
    const referat = await documents.prepare(machine.nynorsk, 'referat', '1/2021');
    expect(referat.language).toBe('nn-NO');
    expect(referat.html).toContain('Røysting');
  });
});
