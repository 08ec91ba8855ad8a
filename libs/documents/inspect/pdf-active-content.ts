import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/** What a PDF can do, or hide, beyond being read. */
export interface ActiveContent {
  javaScript: boolean;
  /** Starts programs. */
  launch: boolean;
  /** Sends what is filled in to somebody, or fetches it. */
  sends: boolean;
  /** Opens other files, or addresses that are none of the web or mail. */
  leadsElsewhere: boolean;
  /** Sound, film, 3D. */
  media: boolean;
  /** Files embedded in it or pinned to a page. */
  embeddedFiles: number;
  /** Form fields. */
  form: boolean;
  /** Form in XML (XFA), which most readers do not show. */
  xfa: boolean;
  /** Something lies before or after the PDF: the same bytes are another kind of file too. */
  foreignBytes: boolean;
}

type Dangers = typeof import('./pdf-dangers.js');
const name = (text: string) => PDFName.of(text);

/** Looks through every object of the file, reachable or not: what hides is found too. */
export function readActiveContent(pdf: PDFDocument, dangers: Dangers, foreignBytes: boolean): ActiveContent {
  const form = pdf.catalog.lookup(name('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(name('Fields')) : undefined;
  const found: ActiveContent = {
    ...{ javaScript: false, launch: false, sends: false, leadsElsewhere: false, media: false },
    embeddedFiles: 0,
    form: fields instanceof PDFArray && fields.size() > 0,
    xfa: form instanceof PDFDict && dangers.valueOf(form, 'XFA') !== undefined,
    foreignBytes,
  };
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  for (const dict of dangers.everyDict(objects)) {
    const danger = dangers.dangerOf(dict);
    if (danger === 'script') found.javaScript = true;
    if (danger === 'launch') found.launch = true;
    if (danger === 'send') found.sends = true;
    if (danger === 'elsewhere') found.leadsElsewhere = true;
    if (danger === 'media' || dangers.isCarrier(dict)) found.media = true;
    if (dangers.valueOf(dict, 'EF') !== undefined) found.embeddedFiles += 1;
  }
  return found;
}

/** Whether a paper is to be written anew, or refused, before it is kept. A form that only holds text is harmless. */
export function isActive(active: ActiveContent): boolean {
  const { javaScript, launch, sends, leadsElsewhere, media, embeddedFiles, xfa, foreignBytes } = active;
  const runs = javaScript || launch || sends || leadsElsewhere || media;
  return runs || embeddedFiles > 0 || xfa || foreignBytes;
}
