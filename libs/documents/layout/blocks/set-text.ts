import type { DocumentNode } from '#documents/html/document-node';
import type { Paragraph } from '#documents/type/paragraph';
import { ParagraphBuilder } from '#documents/type/paragraph-builder';
import { lineStart, runOf } from '#documents/type/paragraph';
import type { BookedNote } from '#documents/layout/footnote-book';
import { setNote } from './set-note.js';
import type { LineItem, Note } from '#documents/layout/items';
import { InlineText } from './inline-text.js';
import type { Setting } from '#documents/layout/setting';

/**
 * Sets inline content as one paragraph into the setting's node. Page ends inside it leave at least two lines on
 * either side. Returns false, and sets nothing, when there is no text.
 */
export function setText(nodes: readonly DocumentNode[], setting: Setting, stay = false): boolean {
  const builder = new ParagraphBuilder(setting.style, setting.part.language);
  const notes: BookedNote[] = [];
  const inline = new InlineText(builder, setting, (note) => notes.push(note));
  inline.addAll(nodes, inline.plain());
  if (builder.empty) return false;
  const paragraph = builder.build(setting.width);
  setting.flow.gap(setting.style.before);
  addLines(
    paragraph,
    setting,
    notes.length === 0 ? undefined : new Map(notes.map((note) => [note.number, setNote(note, setting)])),
  );
  if (stay) {
    setting.flow.keepTogether(setting.flow.items.length - paragraph.ends.length);
    setting.flow.keepWithNext();
  }
  setting.flow.gap(setting.style.after);
  return true;
}

function addLines(
  paragraph: Paragraph,
  setting: Setting,
  notes: ReadonlyMap<number, Note> | undefined,
): void {
  const count = paragraph.ends.length;
  for (let line = 0; line < count; line++) {
    const item: LineItem = {
      kind: 'line',
      paragraph,
      line,
      x: setting.x,
      space: 0,
      height: paragraph.leading,
      keep: line + 1 < count && (line === 0 || line === count - 2),
      frame: setting.flow.frame,
    };
    const own = notes && notesOn(paragraph, line, notes);
    if (own && own.length > 0) item.notes = own;
    setting.flow.add(item);
    if (notes) markReferences(paragraph, line, item);
  }
}

function notesOn(paragraph: Paragraph, line: number, notes: ReadonlyMap<number, Note>): Note[] {
  const found: Note[] = [];
  for (let i = lineStart(paragraph, line); i < paragraph.ends[line]; i++) {
    const reference = runOf(paragraph, i).note;
    const note = reference && notes.get(reference.number);
    if (note) found.push(note);
  }
  return found;
}

/** A note links back to the line that refers to it. */
function markReferences(paragraph: Paragraph, line: number, item: LineItem): void {
  for (let i = lineStart(paragraph, line); i < paragraph.ends[line]; i++) {
    const reference = runOf(paragraph, i).note;
    if (reference) (item.landmarks ??= []).push({ id: reference.referenceId });
  }
}
