import { zip, type ZipEntry } from '../zip.js';
import { marker } from './marker.js';

export const types: ZipEntry = { name: '[Content_Types].xml', content: '<Types/>' };
export const paragraph = (inner: string) => `<w:document><w:body><w:p>${inner}</w:p></w:body></w:document>`;
export const part = (name: string, content: string | Buffer = ''): ZipEntry => ({ name, content });

export const docx =
  (...more: ZipEntry[]) =>
  () =>
    zip([types, part('word/document.xml', paragraph('')), ...more]);
export const docxOf = (inner: string) => () => zip([types, part('word/document.xml', paragraph(inner))]);
export const xlsx =
  (...more: ZipEntry[]) =>
  () =>
    zip([types, part('xl/workbook.xml', '<workbook/>'), ...more]);
export const pptx =
  (...more: ZipEntry[]) =>
  () =>
    zip([types, part('ppt/presentation.xml', '<p:presentation/>'), ...more]);
export const odf =
  (kind: string, content: string, ...more: ZipEntry[]) =>
  () =>
    zip([
      part('mimetype', `application/vnd.oasis.opendocument.${kind}`),
      part('content.xml', content),
      ...more,
    ]);

export const relations = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
export const linked = (type: string, target: string) =>
  docx(part('word/_rels/document.xml.rels', relations(type, target)));
export const field = (...codes: string[]) =>
  docxOf(codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join(''));

export const wideRelations = () => {
  const text = Buffer.from(
    `\ufeff${relations('attachedTemplate', `https://${marker}.example/x.dotm`)}`,
    'utf16le',
  );
  return docx(part('word/_rels/settings.xml.rels', text))();
};

/** A zip whose entry says it is locked (bit 0 of the flags). */
export const lockedEntry = () => {
  const bytes = Buffer.from(docx()());
  for (const mark of ['PK\x03\x04', 'PK\x01\x02'])
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4))
      bytes[at + (mark.endsWith('\x04') ? 6 : 8)] |= 1;
  return bytes;
};

export const compound =
  (...streams: string[]) =>
  () =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
    ]);
/** [MS-XLS] 2.4.28: a sheet of Excel 4.0 macros, hidden from the menus. */
export const macroSheet = Buffer.from([0x85, 0, 13, 0, 0, 0, 0, 0, 2, 1, 5, 0, 0x4d, 0x61, 0x6b, 0x72, 0x6f]);
export const rich = (inner: string) => () => Buffer.from(`{\\rtf1\\ansi ${inner}}`);
export const entities = `<!DOCTYPE a [<!ENTITY b "${marker}"><!ENTITY c "&b;&b;&b;&b;">]>`;
