import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { setDocument } from '#documents/pdf/set-document';
import { outlineOf, readPdf, treeText } from '#test/reading/read-pdf';
import { htmlPart, setToBytes } from '#test/reading/set-to-bytes';

const tree = async (html: string): Promise<string> => {
  const { bytes } = await setToBytes([htmlPart(html)]);
  return outlineOf((await readPdf(bytes)).tree).join('\n');
};

describe('the structure of a set document', () => {
  it('has headings that never skip a level, whatever the author chose', async () => {
    expect(await tree('<h2>En</h2><h4>To</h4><h2>Tre</h2>')).toBe(
      'Document\n  Part\n    H1\n      “En”\n    H2\n      “To”\n    H2\n      “Tre”',
    );
  });

  it('has lists with labels and bodies, numbered by the engine', async () => {
    const text = await tree('<ol type="i" start="2"><li>en<ul><li>to</li></ul></li><li>tre</li></ol>');
    expect(text).toContain('L A=[ << /O /List /ListNumbering /LowerRoman >> ]');
    expect(text.match(/“(ii\)|iii\)|•)”/g)).toEqual(['“ii)”', '“•”', '“iii)”']);
    expect(text).toMatch(/LBody\n +“en”\n +L /);
  });

  it('has tables with head, scope and every cell, also the empty ones', async () => {
    const text = await tree(
      '<table><caption>C</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th scope="row">x</th></tr></tbody></table>',
    );
    expect(text.match(/(Caption|THead|TBody|TR|TH|TD)\b/g)).toEqual([
      'Caption',
      'THead',
      'TR',
      'TH',
      'TH',
      'TBody',
      'TR',
      'TH',
      'TD',
    ]);
    expect(text).toContain('/Scope /Column');
    expect(text).toContain('/Scope /Row');
  });

  it('has footnotes renumbered, right after their reference, linked both ways', async () => {
    const text = await tree(
      '<p>A<sup><a href="#fn-9">9</a></sup> og B<sup><a href="#fn-1">1</a></sup>.</p><aside id="fn-1">Note B</aside><aside id="fn-9">Note A</aside>',
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      'P “A” Reference Link →1 “1 ” Note ID=part-1-note-1 Lbl Link →1 “1” “Note A” “og B” Reference Link →1 “2” Note',
    );
  });

  it('has links with their text, and leaves a link that leads nowhere as text', async () => {
    expect(await tree('<p><a href="https://a.no/">A</a> <a href="#ingen">B</a></p>')).toBe(
      'Document\n  Part\n    P\n      Link →1\n        “A ”\n      “B”',
    );
  });

  it('says what a character is that no face can show', async () => {
    expect(await tree('<p>Hei 😀 中</p>')).toContain('“Hei 😀 中”');
  });

  it('keeps words of other scripts, emoji of several characters and letters put together in their order', async () => {
    const words = 'Fra محمد بن علي (שלום) 2021, «Ǩiurâl» 👍🏽👩‍👩‍👧 1️⃣ ☑';
    expect(await tree(`<p>${words}</p>`)).toContain(`“${words}”`);
  });

  it('keeps head, foot, mark and stamp out of the structure', async () => {
    const part = htmlPart('<p>Tekst</p>', { mark: 'UTKAST versjon 2', stamp: 'sak 13/2/2021 · side {page}' });
    const { tree: read, pages } = await readPdf((await setToBytes([part])).bytes);
    expect(treeText(read)).toBe('Tekst');
    expect(pages[0].artifacts.join('|')).toContain(
      'RådetMøte 2/2021|UTKAST versjon 2sak 13/2/2021 · side 1|Sak 14/2/2021Side 1 av 1',
    );
  });
});

describe('a whole document', () => {
  const parts = [
    htmlPart(
      '<h1>Saksliste</h1><p><a href="#sak-2">Sak to, side <span data-page-of="sak-2"></span></a></p>',
      { pageNumbers: 'whole' },
    ),
    {
      kind: 'reserved',
      id: 'vedlegg',
      pages: [
        { width: 842, height: 595 },
        { width: 300, height: 400 },
      ],
      stamp: 'vedlegg 1 · side {page}',
      bookmark: { title: 'Vedlegg 1', level: 2 },
    },
    htmlPart('<h1>Sak to</h1><h2>Bakgrunn</h2><p>x</p>', {
      id: 'sak-2',
      bookmark: { title: 'Sak 2', level: 1 },
      pageNumbers: 'whole',
    }),
  ] as const;

  it('knows every page before it is written, and prints them', async () => {
    const { bytes, pages } = await setToBytes(parts);
    expect(pages.count).toBe(4);
    expect(pages.parts.map(({ first, count }) => [first, count])).toEqual([
      [1, 1],
      [2, 2],
      [4, 1],
    ]);
    expect(pages.pageOf.get('sak-2')).toBe(4);
    expect(treeText((await readPdf(bytes)).tree)).toContain('Sak to, side 4');
  });

  it('keeps reserved pages free but for stamp and number, in their own size', async () => {
    const read = await readPdf((await setToBytes(parts)).bytes);
    expect(read.document.getPage(1).getSize()).toEqual({ width: 842, height: 595 });
    expect(read.pages[2].marked.size).toBe(0);
    expect(read.pages[2].artifacts).toEqual(['vedlegg 1 · side 2Side 3 av 4']);
  });

  it('has bookmarks for parts and headings, without saying a title twice', async () => {
    const { bookmarks } = await readPdf((await setToBytes(parts)).bytes);
    expect(bookmarks).toEqual(['Saksliste', '  Vedlegg 1', 'Sak 2', '  Bakgrunn']);
  });

  it('gives the same bytes each time', async () => {
    const [one, two] = await Promise.all([setToBytes(parts), setToBytes(parts)]);
    expect(one.bytes.equals(two.bytes)).toBe(true);
    const set = await setDocument(parts, {
      meta: {
        title: 'T',
        language: 'nn-NO',
        author: 'A',
        subject: 'S',
        created: '2021-01-01T00:00:00Z',
        identifier: 'i',
      },
      claim: 'none',
    });
    expect(await collected(set.write)).toEqual(await collected(set.write));
  });

  it('claims a standard only when asked to', async () => {
    expect((await setToBytes(parts)).bytes.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    const unclaimed = (await setToBytes(parts, { claim: 'none' })).bytes.toString('latin1');
    expect(unclaimed).not.toContain('pdfaid:part>');
    await expect(
      setToBytes(parts, {
        attachments: [{ name: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array(1), description: 'a' }],
      }),
    ).rejects.toThrow('PDF/A-2');
  });

  it('stops with an error when the receiver goes away', async () => {
    const set = await setDocument([htmlPart(`<p>${'ord '.repeat(40_000)}</p>`)], {
      meta: {
        title: 'T',
        language: 'nb-NO',
        author: 'A',
        subject: 'S',
        created: '2021-01-01T00:00:00Z',
        identifier: 'i',
      },
      claim: 'none',
    });
    const out = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        done(new Error('disk full'));
      },
    });
    out.on('error', () => undefined);
    await expect(set.write(out)).rejects.toThrow('disk full');
  });
});

describe('D13: a title that is longer than its line', () => {
  it('goes on over as many lines as it takes, and loses no letter', async () => {
    const title =
      'Notat fra Direktoratet for e-helse: Forskning, innovasjon og næringsutvikling for bedre gjennomføringskraft på ' +
      'e-helseområdet, med Pasientjournalinteroperabilitetsrammeverksdokumentasjonsgjennomgangsoppsummering '.repeat(
        3,
      );
    const letters = (text: string) => text.replace(/[\s¬“”]/g, '');
    const set = async (html: string) => letters(await tree(html)).replace(/(Document|Part)/g, '');
    const whole = letters(title);
    expect(await set(`<h1>${title}</h1>`)).toContain(whole);
    expect(await set(`<ol><li>${title}</li></ol>`)).toContain(whole);
    expect(await set(`<table><tr><th>Sak</th></tr><tr><td>${title}</td></tr></table>`)).toContain(whole);
  });
});

async function collected(write: (out: Writable) => Promise<void>): Promise<string> {
  const chunks: Buffer[] = [];
  await write(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    }),
  );
  return Buffer.concat(chunks).toString('latin1');
}
