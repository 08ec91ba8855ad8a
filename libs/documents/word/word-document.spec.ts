import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Entry, fromBuffer } from 'yauzl';
import { wordDocument } from './word-document.js';

const meta = {
  ...{ title: 'Sak 14/2/2021 Teknologi', language: 'nb-NO' as const, author: 'HelseOmsorg21-rådet' },
  ...{ subject: 'Saksframlegg', created: '2021-02-19T09:00:00Z', identifier: 'x', mark: 'UTKAST' },
  ...{ runningHead: { left: 'Rådet', right: 'Møte 2/2021' }, foot: { left: 'Sak 14' } },
};
const html = `<article id="sak-14"><p class="case-number">14/2/2021</p><h1>Teknologi &amp; «data»</h1>
  <dl class="head-fields"><dt>Til</dt><dd>Rådet</dd></dl>
  <h2>Bakgrunn</h2><p>En <strong>viktig</strong> sak,
     med <em>to</em> linjer<sup><a href="#fn-1">1</a></sup> og <a href="https://example.org/a?b=1&amp;c=2">lenke</a>.</p>
  <p>Se <a href="sak:5/1/2021">sak 5/1/2021</a> 😀.</p>
  <ol type="a" start="3"><li>tre<ul><li>under</li></ul></li><li>fire</li></ol><ol><li>ny liste</li></ol>
  <table><caption>Mål</caption><thead><tr><th>A</th><th>B</th></tr></thead>
    <tbody><tr><td colspan="2">begge</td></tr><tr><td>1</td><td></td></tr></tbody></table>
  <figure><img src="vedlegg:kart" alt="Kart over landet"><figcaption>Kartet</figcaption></figure>
  <aside id="fn-1">Kilden står her.</aside></article>`;

/** The parts of a Word file as text, by name. */
function partsOf(bytes: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts: Record<string, string> = {};
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (openError, stream) => {
          if (openError) return reject(openError);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts[entry.fileName] = Buffer.concat(chunks).toString('utf8');
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(parts));
      zip.readEntry();
    });
  });
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, text]) => text ?? '\n').join('');

let parts: Record<string, string>;
let body: string;

beforeAll(async () => {
  parts = await partsOf(await wordDocument(html, meta));
  body = parts['word/document.xml'];
});

describe('a document as a Word file', () => {
  it('has every word of the text once, with the spaces of a browser', () => {
    const text = textOf(body);
    expect(text).toContain('Teknologi &amp; «data»');
    expect(text).toContain('En viktig sak, med to linjer og lenke.');
    expect(text).toContain('Se sak 5/1/2021 😀.');
    expect(text.match(/Bakgrunn/g)).toHaveLength(1);
  });

  it('has headings, lists and a repeated table head of its own, so that somebody can go on writing', () => {
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>/);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:gridSpan w:val="2"/>');
    const numbering = parts['word/numbering.xml'];
    expect(numbering).toContain('<w:start w:val="3"/><w:numFmt w:val="lowerLetter"/>');
  });

  it('starts each list anew', () => {
    const used = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(used).size).toBe(3);
  });

  it('has the footnote at the foot of its page and nowhere else', () => {
    expect(body).toContain('<w:footnoteReference w:id="1"/>');
    expect(textOf(parts['word/footnotes.xml'])).toContain('Kilden står her.');
    expect(textOf(body)).not.toContain('Kilden står her.');
  });

  it('leads out on the web, and nowhere with addresses that only this program knows', () => {
    const links = parts['word/_rels/document.xml.rels'];
    expect(links).toContain('Target="https://example.org/a?b=1&amp;c=2"');
    expect(links).not.toContain('sak:');
  });

  it('says what a picture shows when its bytes are kept elsewhere', () => {
    expect(textOf(body)).toContain('[Kart over landet]');
  });

  it('tells its language, its title, what it is part of and that it is a draft', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="nb-NO"/>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Sak 14/2/2021 Teknologi</dc:title>');
    expect(textOf(parts['word/header1.xml'])).toContain('Rådet  ·  Møte 2/2021  ·  UTKAST');
  });

  it('refuses HTML from outside the subset', async () => {
    await expect(wordDocument('<script>x</script>', meta)).rejects.toMatchObject({ code: 'html.notAllowed' });
  });
});
