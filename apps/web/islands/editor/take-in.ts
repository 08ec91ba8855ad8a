import { fieldOf, type SentFields } from './sent-fields.js';

/** What a text began from, as fingerprints; the server reads it back. */
export interface TextBase {
  readonly sections: readonly { readonly key: string }[];
  readonly proposal: string;
  readonly paragraphs: readonly string[];
}

/** What the server answers when it has kept a text. */
export interface KeptText {
  /** Of the text as it stands now. */
  readonly base: TextBase;
  /** Of the text that was sent. */
  readonly sent: TextBase;
  readonly text: {
    readonly sections: readonly { readonly html: string }[];
    readonly proposedVedtak: readonly string[];
  };
  readonly version: number;
  /** What the next save says, to tell that this answer has come. */
  readonly heard: string;
  /** Path of the page where the paper is written now: its case may have come on an agenda, or off it. */
  readonly address: string;
}

/** A text of the page that can be replaced where somebody else has saved. */
export interface ShownText {
  readonly field: { readonly name: string; readonly value: string };
  replace(html: string): void;
}

/** What the next save begins from, and whether the page shows all that there is. */
export interface TakenIn {
  readonly base: TextBase;
  /** False when others have added, moved or taken away sections or paragraphs that this page shows otherwise. */
  readonly isWhole: boolean;
}

/**
 * Puts what others have written meanwhile into the editors that show it. An editor that somebody has typed in since
 * keeps its text, and goes on from what was sent: the next save brings the two together.
 */
export function takeIn(
  { base, sent: began, text }: KeptText,
  sent: SentFields,
  editors: readonly ShownText[],
): TakenIn {
  const byName = new Map(editors.map((editor) => [editor.field.name, editor]));
  const sections = began.sections.map((section, i) => {
    const at = base.sections.findIndex(({ key }) => key === section.key);
    if (at < 0) return section;
    return follow(byName.get(`html-${i}`), sent, text.sections[at].html) ? base.sections[at] : section;
  });
  const proposal = followProposal(text.proposedVedtak, sent, byName);
  return {
    base: {
      sections,
      proposal: (proposal === true ? base : began).proposal,
      paragraphs: (proposal === true ? base : began).paragraphs,
    },
    isWhole:
      proposal !== 'other' &&
      base.sections.length === sections.length &&
      base.sections.every(({ key }, i) => key === sections[i].key),
  };
}

/** @returns whether the editor shows the text as it stands now */
function follow(editor: ShownText | undefined, sent: SentFields, now: string): boolean {
  if (!editor) return false;
  const { name, value } = editor.field;
  const was = fieldOf(sent, name);
  if (now === was.trim()) return true;
  if (value !== was) return false;
  editor.replace(now);
  return true;
}

/** @returns true when the page shows the paragraphs as they stand, `other` when they are not the same ones */
function followProposal(
  paragraphs: readonly string[],
  sent: SentFields,
  editors: ReadonlyMap<string, ShownText>,
): boolean | 'other' {
  const fields = Array.from({ length: Number(fieldOf(sent, 'proposals')) }, (_, i) => `proposal-${i}`);
  const written = fields.filter((name) => fieldOf(sent, name).trim() !== '');
  const isSame =
    written.length === paragraphs.length &&
    written.every((name, i) => fieldOf(sent, name).trim() === paragraphs[i]);
  if (isSame) return true;
  const isTyped = fields.some((name) => editors.get(name)?.field.value !== fieldOf(sent, name));
  if (isTyped) return false;
  // An empty field is no paragraph: one alone is where the first one is written.
  const shown = written.length === 0 && fields.length === 1 ? fields : written;
  if (shown.length !== paragraphs.length) return 'other';
  shown.forEach((name, i) => {
    const editor = editors.get(name);
    // A space at the end is not sent; whoever is writing there goes on after it.
    if (editor && editor.field.value.trim() !== paragraphs[i]) editor.replace(paragraphs[i]);
  });
  return true;
}
