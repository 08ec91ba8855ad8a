import { Document, Footer, Header, type IRunOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { parseDocumentHtml } from '../html/parse-html.js';
import type { DocumentMeta } from '../template/document-meta.js';
import { wordBlocks } from './word-blocks.js';
import { WordContext } from './word-context.js';
import { footnoteTexts } from './word-footnotes.js';
import { wordRuns } from './word-runs.js';
import { wordStyles } from './word-styles.js';

/**
 * A document as a Word file (.docx), from the same HTML that its page and its PDF are made from: headings, lists,
 * tables, footnotes and links are Word's own, so that somebody can go on writing in it. It is a copy to work with; the
 * PDF is the document.
 * @param html template HTML with author HTML inside
 * @throws DomainError `html.notAllowed` when the HTML is outside the subset
 */
export async function wordDocument(html: string, meta: DocumentMeta): Promise<Buffer> {
  const root = parseDocumentHtml(html);
  const context = new WordContext(root);
  const children = wordBlocks(root.children, context);
  const texts = footnoteTexts(root);
  const footnotes = Object.fromEntries(
    [...context.footnotes].map(([id, number]) => [
      number,
      { children: [new Paragraph({ children: wordRuns(texts.get(id)?.children ?? [], context) })] },
    ]),
  );
  const document = new Document({
    ...{ title: meta.title, creator: meta.author, lastModifiedBy: meta.author, footnotes },
    styles: wordStyles(meta.language),
    numbering: { config: context.numberings },
    sections: [
      {
        headers: { default: new Header({ children: [headLine(meta)] }) },
        footers: { default: new Footer({ children: [footLine(meta)] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function headLine({ runningHead, mark }: DocumentMeta): Paragraph {
  const texts = [runningHead.left, runningHead.right, ...(mark ? [mark] : [])].filter((text) => text !== '');
  return edge([texts.join('  ·  ')]);
}

function footLine({ foot }: DocumentMeta): Paragraph {
  const before = foot.left === '' ? [] : [foot.left, '  ·  '];
  return edge([...before, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES]);
}

function edge(children: NonNullable<IRunOptions['children']>): Paragraph {
  return new Paragraph({ style: 'Edge', children: [new TextRun({ children })] });
}
