import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  type IRunOptions,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { DocumentNode, ElementNode } from '../html/document-node.js';
import { wordPicture } from './word-picture.js';
import { footnoteOf } from './word-footnotes.js';
import type { WordContext } from './word-context.js';

type Marks = Pick<
  IRunOptions,
  'bold' | 'italics' | 'underline' | 'strike' | 'superScript' | 'subScript' | 'style'
>;

const marksOf: Readonly<Record<string, Marks>> = {
  strong: { bold: true },
  th: { bold: true },
  em: { italics: true },
  u: { underline: {} },
  s: { strike: true },
  sup: { superScript: true },
  sub: { subScript: true },
};

/** The runs of a line of text, white space collapsed as a browser would, with none at either end. */
export function wordRuns(
  nodes: readonly DocumentNode[],
  context: WordContext,
  marks: Marks = {},
): ParagraphChild[] {
  return new RunWriter(context).write(nodes, marks);
}

class RunWriter {
  /** Space that has been met and is written only when something follows. */
  private space = false;
  private begun = false;

  constructor(private readonly context: WordContext) {}

  write(nodes: readonly DocumentNode[], marks: Marks): ParagraphChild[] {
    return nodes.flatMap((node) =>
      node.kind === 'text' ? this.text(node.text, marks) : this.element(node, marks),
    );
  }

  private text(raw: string, marks: Marks): ParagraphChild[] {
    const collapsed = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const words = collapsed.trim();
    if (collapsed.startsWith(' ')) this.space = true;
    if (words === '') return [];
    // The space before marked words is not marked, so that they read back as they were.
    const space = this.space && this.begun ? [new TextRun(' ')] : [];
    this.space = collapsed.endsWith(' ');
    this.begun = true;
    return [...space, new TextRun({ ...marks, text: words })];
  }

  private element(node: ElementNode, marks: Marks): ParagraphChild[] {
    if (node.name === 'br') return this.lineBreak();
    if (node.name === 'img') return this.picture(node, marks);
    const footnote = footnoteOf(node);
    if (footnote !== undefined) return this.footnote(footnote);
    if (node.name === 'a') return this.link(node, marks);
    return this.write(node.children, { ...marks, ...marksOf[node.name] });
  }

  private lineBreak(): ParagraphChild[] {
    this.space = false;
    this.begun = false;
    return [new TextRun({ break: 1 })];
  }

  private picture(node: ElementNode, marks: Marks): ParagraphChild[] {
    const picture = wordPicture(node);
    if (!picture) return this.text(` [${node.attributes['alt'] ?? ''}] `, marks);
    this.begun = true;
    return [new ImageRun(picture)];
  }

  private footnote(id: string): ParagraphChild[] {
    const number = this.context.footnotes.get(id);
    return number === undefined ? [] : [new FootnoteReferenceRun(number)];
  }

  /** What only this program knows (`sak:`, `vedlegg:`) is text in Word, where it would lead nowhere. */
  private link(node: ElementNode, marks: Marks): ParagraphChild[] {
    const href = node.attributes['href'] ?? '';
    const isOutward = /^(https?|mailto):/i.test(href);
    const isInward = href.startsWith('#');
    const children = this.write(node.children, isOutward ? { ...marks, style: 'Hyperlink' } : marks);
    if (isOutward) return [new ExternalHyperlink({ link: href, children })];
    return isInward ? [new InternalHyperlink({ anchor: href.slice(1), children })] : children;
  }
}
