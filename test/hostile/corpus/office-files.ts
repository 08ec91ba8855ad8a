import { officeFiles, zip } from '../zip.js';
import { type HostileFile, isAccepted, isRefused } from './expected-answer.js';
import { marker } from './marker.js';
import { part, docx, xlsx, pptx, odf, linked, compound, macroSheet, rich } from './office-makers.js';

const macros = 'file.office.macros';
const embedded = 'file.office.embedded';

/** Office files that are harmless, hold program code, or hold what other programs made. */
export const officeCorpus: readonly HostileFile[] = [
  isAccepted('a Word file', 'notat.docx', docx()),
  isAccepted(
    'a Word file with links to the web',
    'notat.docx',
    linked('hyperlink', 'https://www.regjeringen.no/?a=1&amp;b=2'),
  ),
  isAccepted(
    "a Word file with a template on its writer's disk",
    'brev.docx',
    linked('attachedTemplate', 'file:///C:\\Maler\\brev.dotx'),
  ),
  isAccepted(
    'a Word file with the figures behind its diagram',
    'notat.docx',
    docx(part('word/embeddings/ark1.xlsx', xlsx()())),
  ),
  isAccepted('a spreadsheet', 'tall.xlsx', xlsx()),
  isAccepted('slides', 'lysark.pptx', pptx()),
  isAccepted('an OpenDocument text', 'notat.odt', odf('text', '<office:document-content/>')),
  isAccepted('an old Word file', 'notat.doc', compound('WordDocument')),
  isAccepted('rich text', 'notat.rtf', rich('Hei')),
  isRefused(macros, 'a Word file with macros', 'notat.docm', officeFiles.docm),
  isRefused(macros, 'macros under another name', 'notat.docx', docx(part('word/VBAPROJECT2.BIN', marker))),
  isRefused(
    macros,
    'macros that only the relations name',
    'notat.docx',
    docx(
      part(
        'word/_rels/document.xml.rels',
        '<Relationship Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="x.dat"/>',
      ),
    ),
  ),
  isRefused(macros, 'macros that only the list of types names', 'notat.docx', () =>
    zip([
      part(
        '[Content_Types].xml',
        '<Types><Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
      part('word/document.xml'),
    ]),
  ),
  isRefused(macros, 'a sheet of old macros', 'tall.xlsx', xlsx(part('xl/macrosheets/sheet1.xml', '<x/>'))),
  isRefused(
    macros,
    'slides with a macro behind a click',
    'lysark.pptx',
    pptx(part('ppt/slides/slide1.xml', '<a:hlinkClick action="ppaction://macro?name=x"/>')),
  ),
  isRefused(
    macros,
    'an OpenDocument text with Basic',
    'notat.odt',
    odf('text', '<x/>', part('Basic/Standard/Module1.xml', marker)),
  ),
  isRefused(
    macros,
    'an OpenDocument text that listens for its opening',
    'notat.odt',
    odf('text', `<script:event-listener xlink:href="vnd.sun.star.script:${marker}"/>`),
  ),
  isRefused(macros, 'an old Word file with macros', 'notat.doc', compound('WordDocument', '_VBA_PROJECT')),
  isRefused(macros, 'an old spreadsheet with a hidden sheet of macros', 'tall.xls', () =>
    Buffer.concat([compound('Workbook')(), macroSheet]),
  ),
  isRefused(
    embedded,
    "another program's object",
    'notat.docx',
    docx(part('word/embeddings/oleObject1.bin', marker)),
  ),
  isRefused(embedded, 'a control of ActiveX', 'notat.docx', docx(part('word/activeX/activeX1.xml', '<x/>'))),
  isRefused(embedded, 'a program inside', 'notat.docx', docx(part('word/media/bilde.exe', 'MZ'))),
  isRefused(
    embedded,
    'a web page set in',
    'notat.docx',
    docx(
      part('word/_rels/document.xml.rels', '<Relationship Type="http://x/aFChunk" Target="afchunk.mht"/>'),
    ),
  ),
  isRefused(
    embedded,
    'macros one file further in',
    'notat.docx',
    docx(part('word/embeddings/ark.xlsx', xlsx(part('xl/vbaProject.bin', marker))())),
  ),
  isRefused(
    embedded,
    'files in files in files',
    'notat.docx',
    docx(part('word/embeddings/a.docx', docx(part('word/embeddings/b.xlsx', xlsx()()))())),
  ),
  isRefused(
    embedded,
    'an object in an OpenDocument text',
    'notat.odt',
    odf(
      'text',
      '<x/>',
      part('META-INF/manifest.xml', '<f manifest:media-type="application/vnd.sun.star.oleobject"/>'),
    ),
  ),
  isRefused(
    embedded,
    "another program's object in an old Word file",
    'notat.doc',
    compound('WordDocument', '\u0001Ole10Native'),
  ),
  isRefused(embedded, 'a formula of the old kind', 'notat.doc', compound('WordDocument', 'Equation Native')),
  isRefused(embedded, 'an object in rich text', 'notat.rtf', rich('{\\object\\objemb{\\*\\objdata 0105}}')),
];
