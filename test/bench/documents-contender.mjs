/**
 * One contender of the documents benchmark in a process of its own: `node … <ours|chromium|plain> <pages> <out>`.
 * Prints one JSON line: pages, peak memory of its own process in MB, and for Chromium the peak over its process tree.
 */
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import { corpus } from './documents-corpus.mjs';
import { treeMemory } from './process-tree.mjs';

const [, , contender, pages, out] = process.argv;
const html = corpus(Number(pages));
const fontFile = (name) => createRequire(import.meta.url).resolve(`source-sans/TTF/SourceSans3-${name}.ttf`);
const meta = {
  title: 'Sakspapirer',
  language: 'nb-NO',
  author: 'Rådet',
  subject: 'Måling',
  created: '2021-02-19T10:00:00Z',
  identifier: 'bench',
};

/** Papers of a møtepakke are parts of their own; twenty sections to a part. */
function partsOf(text) {
  const sections = text.split('\n<section>').map((each, i) => (i === 0 ? each : `<section>${each}`));
  const parts = [];
  for (let i = 0; i < sections.length; i += 20) {
    parts.push({
      kind: 'html',
      html: sections.slice(i, i + 20).join('\n'),
      runningHead: { left: 'Rådet', right: 'Møte 2/2021' },
      foot: { left: 'Sakspapirer' },
      pageNumbers: 'whole',
      newPage: true,
    });
  }
  return parts;
}

async function ours() {
  const { setDocument } = await import('../../dist/libs/documents/pdf/set-document.js');
  const set = await setDocument(partsOf(html), { meta, claim: 'PDF/A-2a+UA-1' });
  const file = createWriteStream(out);
  await set.write(file);
  file.end();
  await finished(file);
  return { pages: set.pages.count };
}

async function plain() {
  const { default: PDFDocument } = await import('pdfkit');
  const font = fontFile('Regular');
  const doc = new PDFDocument({ size: 'A4', margins: { top: 105, bottom: 74, left: 79, right: 79 }, font });
  const file = createWriteStream(out);
  doc.pipe(file);
  let count = 1;
  doc.on('pageAdded', () => count++);
  const blocks = html.split(/<\/(?:p|h2|h3|li|tr|caption)>/).map((block) =>
    block
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  for (const block of blocks)
    if (block !== '') doc.fontSize(10.6).text(block, { lineGap: 1.7, paragraphGap: 7 });
  doc.end();
  await finished(file);
  return { pages: count };
}

async function chromium() {
  const { default: binary } = await import('@sparticuz/chromium');
  const { chromium: browserType } = await import('playwright-core');
  const executablePath = process.env.CHROMIUM_PATH ?? (await binary.executablePath());
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await browserType.launch({
    executablePath,
    args: [...root, '--headless=new', '--disable-gpu'],
  });
  const memory = treeMemory(process.pid);
  const page = await browser.newPage();
  const face = (name, rule) =>
    `@font-face{font-family:S;${rule};src:url(data:font/ttf;base64,${readFileSync(fontFile(name)).toString('base64')})}`;
  await page.setContent(`<!doctype html><html lang="nb"><meta charset="utf-8"><title>Sakspapirer</title><style>
${face('Regular', 'font-weight:400')}${face('It', 'font-style:italic')}${face('Semibold', 'font-weight:600')}
body{font:10.6pt/1.42 S;hyphens:auto}h2,h3,th{font-weight:600}caption{font-style:italic}table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;border-bottom:.4pt solid #ccc;padding:1.3mm 2mm}
h2,h3{break-after:avoid}tr{break-inside:avoid}</style>${html}</html>`);
  const small = 'font-size:8.8pt;width:100%;margin:0 28mm;display:flex;justify-content:space-between';
  const pdf = await page.pdf({
    format: 'A4',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${small}"><span>Rådet</span><span>Møte 2/2021</span></div>`,
    footerTemplate: `<div style="${small}"><span>Sakspapirer</span><span>Side <span class="pageNumber"></span> av <span class="totalPages"></span></span></div>`,
    margin: { top: '37mm', bottom: '26mm', left: '28mm', right: '28mm' },
  });
  writeFileSync(out, pdf);
  const peak = await memory.stop();
  await browser.close();
  return { pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, treeMb: peak };
}

const result = await { ours, plain, chromium }[contender]();
process.stdout.write(`${JSON.stringify({ ...result, mb: process.resourceUsage().maxRSS / 1024 })}\n`);
