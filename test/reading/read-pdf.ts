import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { contentText, type PageText } from './content-text.js';

/** A node of the structure tree with the text that it holds itself or in its children. */
export interface TreeNode {
  readonly type: string;
  readonly kids: readonly (TreeNode | string)[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Number of annotations that belong to the node. */
  readonly links: number;
}

/** A PDF as a test wants to see it. */
export interface ReadPdf {
  readonly pages: readonly PageText[];
  readonly tree: TreeNode;
  readonly bookmarks: readonly string[];
  readonly document: PDFDocument;
}

/** Reads back a PDF of the engine: through the structure tree, the content streams and ToUnicode, as readers do. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pageRefs = document.getPages().map((page) => page.ref.toString());
  const pages = document.getPages().map((page) => {
    const content = page.node.Contents();
    const text = content instanceof PDFRawStream ? streamText(content) : '';
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const maps = new Map<string, Map<string, string>>();
    return contentText(text, (font, hex) => {
      let map = maps.get(font);
      if (!map) {
        const dictionary = fonts?.lookup(PDFName.of(font), PDFDict);
        map = toUnicode(streamText(dictionary?.lookup(PDFName.of('ToUnicode')) as PDFRawStream));
        maps.set(font, map);
      }
      return (hex.match(/.{4}/g) ?? []).map((code) => map.get(code) ?? '\ufffd').join('');
    });
  });
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) throw new Error('This PDF has no structure; what comes from outside is read by every-word.ts.');
  const top = root.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict);
  return {
    pages,
    tree: node(top, { pages, pageRefs, page: undefined }),
    bookmarks: bookmarks(document),
    document,
  };
}

interface Walk {
  readonly pages: readonly PageText[];
  readonly pageRefs: readonly string[];
  readonly page: string | undefined;
}

function node(dictionary: PDFDict, walk: Walk): TreeNode {
  const page = dictionary.get(PDFName.of('Pg'))?.toString() ?? walk.page;
  const own = dictionary.lookup(PDFName.of('K'));
  const kids: (TreeNode | string)[] = [];
  let links = 0;
  const list = own instanceof PDFArray ? own.asArray() : [];
  for (const entry of list) {
    const kid = entry instanceof PDFRef ? dictionary.context.lookup(entry) : entry;
    if (kid instanceof PDFNumber) kids.push(textAt(walk, page, kid.asNumber()));
    else if (kid instanceof PDFDict && kid.get(PDFName.of('Type'))?.toString() === '/MCR') {
      kids.push(
        textAt(
          walk,
          kid.get(PDFName.of('Pg'))?.toString(),
          kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber(),
        ),
      );
    } else if (kid instanceof PDFDict && kid.has(PDFName.of('Obj'))) links++;
    else if (kid instanceof PDFDict) kids.push(node(kid, { ...walk, page }));
  }
  const attributes: Record<string, string> = {};
  for (const key of ['Alt', 'A', 'ID', 'Lang']) {
    const value = dictionary.lookup(PDFName.of(key));
    if (value instanceof PDFString || value instanceof PDFHexString) attributes[key] = value.decodeText();
    else if (value) attributes[key] = value.toString().replace(/\s+/g, ' ');
  }
  return { type: dictionary.lookup(PDFName.of('S'), PDFName).decodeText(), kids, attributes, links };
}

function textAt({ pages, pageRefs }: Walk, page: string | undefined, mcid: number): string {
  const text = pages[pageRefs.indexOf(page ?? '')]?.marked.get(mcid);
  if (text === undefined)
    throw new Error(`The tree names marked content ${mcid} on ${page}, which is not there.`);
  return text;
}

/** All text of a node in reading order; soft hyphens at line ends taken away. */
export function treeText(node: TreeNode | string): string {
  if (typeof node === 'string') return node;
  return node.kids
    .map(treeText)
    .join(node.type === 'Document' || node.type === 'Part' || node.type === 'Sect' ? '\n' : '');
}

/** The tree as indented lines, for golden files that people can read. */
export function outlineOf(tree: TreeNode | string, indent = ''): string[] {
  if (typeof tree === 'string') return [`${indent}“${tree.replaceAll('\u00ad', '¬')}”`];
  const attributes = Object.entries(tree.attributes)
    .map(([key, value]) => ` ${key}=${value}`)
    .join('');
  return [
    `${indent}${tree.type}${tree.links > 0 ? ` →${tree.links}` : ''}${attributes}`,
    ...tree.kids.flatMap((kid) => outlineOf(kid, `${indent}  `)),
  ];
}

function bookmarks(document: PDFDocument): string[] {
  const lines: string[] = [];
  const visit = (first: unknown, indent: string): void => {
    for (let item = first; item instanceof PDFDict; item = item.lookup(PDFName.of('Next'))) {
      const title = item.lookup(PDFName.of('Title'));
      lines.push(
        indent + (title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''),
      );
      visit(item.lookup(PDFName.of('First')), `${indent}  `);
    }
  };
  const outlines = document.catalog.lookup(PDFName.of('Outlines'));
  if (outlines instanceof PDFDict) visit(outlines.lookup(PDFName.of('First')), '');
  return lines;
}

function streamText(stream: PDFRawStream): string {
  const bytes = stream.getContents();
  const packed = stream.dict.lookup(PDFName.of('Filter'))?.toString() === '/FlateDecode';
  return Buffer.from(packed ? inflateSync(bytes) : bytes).toString('latin1');
}

function toUnicode(map: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [, start, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex], i) => {
      const text = Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le');
      codes.set((parseInt(start, 16) + i).toString(16).padStart(4, '0'), text);
    });
  }
  return codes;
}
