import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function textPrint(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Of a paper's own words: what changes with other things is left out (list of vedlegg, time of the meeting, page heads). */
export function paperPrint(model: object): string {
  return textPrint(JSON.stringify({ ...model, meta: null, vedlegg: null, meeting: null }));
}

/**
 * Of a vedlegg's content. Where it stands is no part of it: what is set by us has its place in its anchor.
 * @param sha256 of its own file; absent for what the program sets from other things
 */
export function vedleggPrint(
  content: { readonly html: string; readonly anchor: string },
  sha256?: string,
): string {
  return sha256 ?? textPrint(content.html.replaceAll(content.anchor, '#'));
}

/** Everything that decides how a package looks. */
export interface PackageIngredients {
  /** The order for the press as JSON: every model's HTML, meta with the council's settings, and the hash of each file. */
  readonly order: string;
  /** Of the templates that the press itself sets pages with. */
  readonly templates: string;
  /** Of the program: another one may set the same text on other lines. */
  readonly program: string;
}

/** Of everything that goes into a package. The same fingerprint means the same file, so one is made and kept. */
export function packageFingerprint({ order, templates, program }: PackageIngredients): string {
  const hash = createHash('sha256');
  for (const part of [program, templates, order])
    hash.update(`${Buffer.byteLength(part)}:`).update(part, 'utf8');
  return hash.digest('hex');
}
