import { PDFArray, PDFDict, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

/** What an action does that a paper has no business doing (ISO 32000-1, table 198). */
export type Danger = 'script' | 'launch' | 'send' | 'elsewhere' | 'media';

const actions: Readonly<Record<string, Danger>> = {
  JavaScript: 'script',
  Launch: 'launch',
  SubmitForm: 'send',
  ImportData: 'send',
  GoToR: 'elsewhere',
  GoToE: 'elsewhere',
  Sound: 'media',
  Movie: 'media',
  Rendition: 'media',
  RichMediaExecute: 'media',
  GoTo3DView: 'media',
};

/** Annotations that play something or carry a file (ISO 32000-1, table 169, and its extension for rich media). */
const carriers = ['FileAttachment', 'Sound', 'Movie', 'Screen', '3D', 'RichMedia'];
const goodAddress = /^\s*(?:(?:https?|mailto|ftp|tel):|(?![a-z][a-z\d+.-]*:)(?!\\\\))/i;

/** The library keeps one object for each name, and files have few names and very many dictionaries. */
const plain = new WeakMap<PDFName, string>();

/** A name as readers understand it. The library decodes `#4A` and leaves `#4a`, behind which a key can hide. */
export function plainName(name: PDFObject | undefined): string {
  if (!(name instanceof PDFName)) return '';
  const known = plain.get(name);
  if (known !== undefined) return known;
  const character = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  const text = name.decodeText().replace(/#([\da-f]{2})/gi, character);
  plain.set(name, text);
  return text;
}

/** The value under a key, however the key is written. */
export function valueOf(dict: PDFDict, key: string): PDFObject | undefined {
  const found = dict.keys().find((name) => plainName(name) === key);
  return found && dict.lookup(found);
}

/** What is dangerous about the action that a dictionary is; undefined for a harmless one, and for no action. */
export function dangerOf(dict: PDFDict): Danger | undefined {
  const keys = dict.keys().map(plainName);
  if (keys.includes('JS')) return 'script';
  const kind = plainName(valueOf(dict, 'S'));
  if (Object.hasOwn(actions, kind)) return actions[kind];
  const address = kind === 'URI' ? valueOf(dict, 'URI') : undefined;
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  return isText && !goodAddress.test(address.decodeText()) ? 'elsewhere' : undefined;
}

/** Whether a dictionary is an annotation that plays something or carries a file. */
export function isCarrier(dict: PDFDict): boolean {
  return carriers.includes(plainName(valueOf(dict, 'Subtype'))) && dict.has(PDFName.of('Rect'));
}

/** Every dictionary of a file, reachable or not, indirect or inside another: what hides is found too. */
export function* everyDict(objects: readonly PDFObject[]): Generator<PDFDict> {
  const waiting = [...objects];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const dict = next instanceof PDFStream ? next.dict : next;
    if (dict instanceof PDFDict) yield dict;
    const kids = next instanceof PDFArray ? next.asArray() : dict instanceof PDFDict ? dict.values() : [];
    for (const kid of kids) if (kid instanceof PDFDict || kid instanceof PDFArray) waiting.push(kid);
  }
}
