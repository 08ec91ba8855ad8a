import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** What a PDF can do, or hide, beyond being read. */
export interface ActiveContent {
  javaScript: boolean;
  /** Starts programs or opens other files. */
  launch: boolean;
  /** Files embedded in it or pinned to a page. */
  embeddedFiles: number;
  /** Form fields. */
  form: boolean;
  /** Form in XML (XFA), which most readers do not show. */
  xfa: boolean;
}

const name = (text: string) => PDFName.of(text);

/** Looks through every object of the file, reachable or not: what hides is found too. */
export function readActiveContent(pdf: PDFDocument): ActiveContent {
  const form = pdf.catalog.lookup(name('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(name('Fields')) : undefined;
  const found: ActiveContent = {
    javaScript: false,
    launch: false,
    embeddedFiles: 0,
    form: fields instanceof PDFArray && fields.size() > 0,
    xfa: form instanceof PDFDict && form.has(name('XFA')),
  };
  const waiting: PDFObject[] = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFArray) waiting.push(...directKids(next.asArray()));
    const dict = next instanceof PDFStream ? next.dict : next;
    if (!(dict instanceof PDFDict)) continue;
    const action = String(dict.get(name('S')));
    if (action === '/JavaScript' || dict.has(name('JS'))) found.javaScript = true;
    if (action === '/Launch') found.launch = true;
    if (dict.get(name('EF')) !== undefined) found.embeddedFiles += 1;
    waiting.push(...directKids(dict.values()));
  }
  return found;
}

const directKids = (values: PDFObject[]) =>
  values.filter((value) => value instanceof PDFDict || value instanceof PDFArray);
