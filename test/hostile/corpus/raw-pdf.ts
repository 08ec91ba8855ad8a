/** What a one-page PDF written by hand has besides its page. */
export interface RawPdf {
  /** Entries of the catalog. */
  readonly catalog?: string;
  /** Entries of the page. */
  readonly page?: string;
  /** Entries of the information dictionary. */
  readonly info?: string;
  /** Further objects, numbered from 6. */
  readonly objects?: readonly string[];
  readonly before?: string;
  readonly after?: string | Buffer;
}

/** A stream object's text. */
export const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Writes a PDF (ISO 32000-1, 7.5) byte by byte, so that it holds exactly what is asked for. */
export function rawPdf({
  catalog = '',
  page = '',
  info = '',
  objects = [],
  before = '',
  after = '',
}: RawPdf = {}): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> ${page} >>`,
    stream('BT /F1 12 Tf 72 720 Td (Et notat) Tj ET'),
    `<< /Producer (for hand) ${info} >>`,
    ...objects,
  ];
  let text = `${before}%PDF-1.7\n`;
  const places = all.map((object, i) => {
    const at = text.length - before.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length - before.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(after as string)]);
}
