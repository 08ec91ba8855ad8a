import {
  childrenNamed,
  type DocumentNode,
  type ElementNode,
  hasClass,
  textOf,
} from '#documents/html/document-node';
import type { FaceName } from '#documents/look/look';
import { faceName } from '#documents/type/faces';
import type { ParagraphBuilder } from '#documents/type/paragraph-builder';
import type { LinkTarget, TextRun } from '#documents/type/text-run';
import type { BookedNote } from '#documents/layout/footnote-book';
import type { Setting } from '#documents/layout/setting';

/** Collects the inline content of a block into a paragraph; notes that it refers to are handed to `onNote`. */
export class InlineText {
  constructor(
    private readonly builder: ParagraphBuilder,
    private readonly setting: Setting,
    private readonly onNote: (note: BookedNote) => void,
  ) {}

  /** The run that plain text of the block has. */
  plain(): TextRun {
    const { style, tag, part } = this.setting;
    return {
      face: part.faces[style.face],
      size: style.size,
      colour: style.colour,
      rise: 0,
      tag,
      hyphenate: style.hyphenate,
    };
  }

  addAll(nodes: readonly DocumentNode[], run: TextRun): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.builder.add(node.text, run);
      else this.addElement(node, run);
    }
  }

  private addElement(node: ElementNode, run: TextRun): void {
    const { part } = this.setting;
    switch (node.name) {
      case 'br':
        return this.builder.breakLine();
      case 'strong':
        return this.addAll(
          node.children,
          this.faced(run, (name) => (name === 'italic' ? 'semiboldItalic' : 'semibold')),
        );
      case 'em':
        return this.addAll(
          node.children,
          this.faced(run, (name) => (name === 'semibold' ? 'semiboldItalic' : 'italic')),
        );
      case 'u':
        return this.addAll(node.children, { ...run, line: 'under', tag: decorated(run, 'Underline') });
      case 's':
        return this.addAll(node.children, { ...run, line: 'through', tag: decorated(run, 'LineThrough') });
      case 'sup': {
        const reference = childrenNamed(node, 'a')[0];
        if (reference?.attributes['href']?.startsWith('#fn-')) return this.addReference(reference, run);
        return this.addAll(node.children, {
          ...run,
          size: run.size * 0.66,
          rise: run.rise + run.size * 0.34,
        });
      }
      case 'sub':
        return this.addAll(node.children, {
          ...run,
          size: run.size * 0.66,
          rise: run.rise - run.size * 0.14,
        });
      case 'a':
        return this.addLink(node, run);
      default: {
        const target = node.attributes['data-page-of'];
        if (target !== undefined)
          return this.builder.addWhole('0'.repeat(part.pageDigits), { ...run, pageOf: target });
        const own =
          node.attributes['lang'] === undefined
            ? run
            : { ...run, tag: inLanguage(run, node.attributes['lang']) };
        return this.addAll(node.children, this.coloured(node, own));
      }
    }
  }

  private addLink(node: ElementNode, run: TextRun): void {
    const href = node.attributes['href'] ?? '';
    if (href.startsWith('#fn-')) return this.addReference(node, run);
    const target = linkTarget(href);
    if (!target || (textOf(node) === '' && !containsPageOf(node))) return this.addAll(node.children, run);
    const quiet = 'id' in target;
    const colour = quiet ? run.colour : this.setting.part.look.colours.link;
    this.addAll(node.children, {
      ...run,
      link: target,
      tag: run.tag.child('Link'),
      colour,
      line: quiet ? run.line : 'under',
    });
  }

  private addReference(node: ElementNode, run: TextRun): void {
    const outer = run.tag;
    const booked = this.setting.part.footnotes.book(node, outer);
    if (!booked) return this.addAll(node.children, run);
    const { note, first } = booked;
    const link = outer.child('Reference').child('Link');
    const { size, rise } = run;
    this.builder.addWhole(String(note.number), {
      ...run,
      size: size * 0.66,
      rise: rise + size * 0.34,
      tag: link,
      link: { id: note.noteId },
      note: first ? note : undefined,
    });
    if (first) this.onNote(note);
  }

  private faced(run: TextRun, change: (name: FaceName) => FaceName): TextRun {
    const { faces, look } = this.setting.part;
    return { ...run, face: faces[change(faceName(look, run.face))] };
  }

  private coloured(node: ElementNode, run: TextRun): TextRun {
    if (node.attributes['class'] === undefined) return run;
    const { colours } = this.setting.part.look;
    if (hasClass(node, 'muted')) return { ...run, colour: colours.quiet };
    if (hasClass(node, 'accent')) return { ...run, colour: colours.accent };
    if (hasClass(node, 'strong')) return { ...run, face: this.setting.part.faces.semibold };
    return run;
  }
}

function decorated(run: TextRun, kind: 'Underline' | 'LineThrough'): TextRun['tag'] {
  return run.tag.child('Span').with(`<</O/Layout/TextDecorationType/${kind}>>`);
}

function inLanguage(run: TextRun, language: string): TextRun['tag'] {
  const tag = run.tag.child('Span');
  tag.language = language;
  return tag;
}

/** Links to cases and vedlegg are resolved before setting; one that is left leads nowhere and is set as text. */
function linkTarget(href: string): LinkTarget | undefined {
  if (href.startsWith('#')) return { id: href.slice(1) };
  return /^(https?:|mailto:)/i.test(href) ? { address: href } : undefined;
}

function containsPageOf(node: DocumentNode): boolean {
  if (node.kind === 'text') return false;
  return node.attributes['data-page-of'] !== undefined || node.children.some(containsPageOf);
}
