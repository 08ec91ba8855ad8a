import { pdfNumber } from './pdf-syntax.js';

/** A page of a file: what stands in its dictionary, gathered while its content is drawn. */
export class PdfPage {
  /** Object numbers of the fonts and pictures in use, by the names that the content gives them. */
  readonly fonts = new Map<string, number>();
  readonly pictures = new Map<string, number>();
  /** Key of the page in the structure's parent tree; undefined when nothing on it belongs to the structure. */
  structParents: number | undefined;
  /** Object number of the list of annotations. */
  annotations: number | undefined;

  constructor(
    readonly object: number,
    /** Object number of the content. */
    readonly content: number,
    /** Size in points. */
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** The page's dictionary in PDF syntax. */
  dictionary(pages: number): string {
    const entries = [
      `/Type/Page/Parent ${pages} 0 R/MediaBox[0 0 ${pdfNumber(this.width)} ${pdfNumber(this.height)}]`,
      `/Contents ${this.content} 0 R/Resources<<${named('Font', this.fonts)}${named('XObject', this.pictures)}>>`,
    ];
    if (this.structParents !== undefined) entries.push(`/StructParents ${this.structParents}`);
    if (this.annotations !== undefined) entries.push(`/Annots ${this.annotations} 0 R`);
    // Tab goes through links in the order of the structure, which PDF/UA asks for (ISO 14289-1, 7.18.3).
    entries.push('/Tabs/S');
    return `<<${entries.join('')}>>`;
  }
}

function named(kind: string, objects: ReadonlyMap<string, number>): string {
  if (objects.size === 0) return '';
  return `/${kind}<<${[...objects].map(([name, object]) => `/${name} ${object} 0 R`).join('')}>>`;
}
