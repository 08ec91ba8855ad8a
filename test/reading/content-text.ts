import { stringHex, stringSource } from './pdf-string.js';

/** What a page's content stream shows, by marked-content id, and what it shows as artifacts. */
export interface PageText {
  readonly marked: ReadonlyMap<number, string>;
  readonly artifacts: readonly string[];
}

/** Turns the codes of a font into text. */
export type Decode = (font: string, hex: string) => string;

const token = new RegExp(
  String.raw`\/(\w+)\s*<<\/MCID (\d+)>>\s*BDC|\/Span<<\/ActualText<([0-9A-F]+)>>>BDC|\/(ReversedChars) BMC|\/Artifact[^\n]*?(BMC|BDC)|(EMC)|\/(F\d+) [\d.]+ Tf|\[((?:${stringSource}|[-\d. ])*)\]TJ`,
  'g',
);
const strings = new RegExp(stringSource, 'g');

/** Reads a content stream as the engine writes it. */
export function contentText(content: string, decode: Decode): PageText {
  const marked = new Map<number, string>();
  const artifacts: string[] = [];
  const open: { mcid?: number; artifact?: boolean; actual?: string; backwards?: string[] }[] = [];
  let font = '';
  const show = (text: string): void => {
    if (text === '') return;
    const owner = open.find((each) => each.mcid !== undefined || each.artifact);
    if (owner?.mcid !== undefined) marked.set(owner.mcid, (marked.get(owner.mcid) ?? '') + text);
    else if (owner) artifacts[artifacts.length - 1] += text;
    else throw new Error(`Text outside the structure: ${text}`);
  };
  for (const match of content.matchAll(token)) {
    const [, , mcid, actual, backwards, artifact, end, face, array] = match;
    if (mcid !== undefined) {
      open.push({ mcid: Number(mcid) });
      marked.set(Number(mcid), '');
    } else if (actual !== undefined) {
      open.push({ actual });
      show(Buffer.from(actual.slice(4), 'hex').swap16().toString('utf16le'));
    } else if (backwards !== undefined) {
      open.push({ backwards: [] });
    } else if (artifact !== undefined) {
      open.push({ artifact: true });
      artifacts.push('');
    } else if (end !== undefined) show(open.pop()?.backwards?.reverse().join('') ?? '');
    else if (face !== undefined) font = face;
    else if (array !== undefined && open.at(-1)?.actual === undefined) {
      const turned = open.at(-1)?.backwards;
      for (const [string] of array.matchAll(strings)) {
        const hex = stringHex(string);
        if (turned) for (const glyph of hex.match(/.{4}/g) ?? []) turned.push(decode(font, glyph));
        else show(decode(font, hex));
      }
    }
  }
  if (open.length > 0) throw new Error('A marked-content sequence is not closed.');
  return { marked, artifacts };
}
