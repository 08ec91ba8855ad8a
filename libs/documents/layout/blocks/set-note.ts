import { Flow } from '#documents/layout/flow';
import type { BookedNote } from '#documents/layout/footnote-book';
import type { Note } from '#documents/layout/items';
import { sideParagraph } from './side-label.js';
import { type Setting, styleNamed } from '#documents/layout/setting';

/** Sets a footnote's own text: its number hanging to the left as a link back, then its blocks. */
export function setNote(note: BookedNote, from: Setting): Note {
  const { look, faces } = from.part;
  const { sheet, measures } = look;
  const style = styleNamed(from, 'note');
  const flow = new Flow();
  const tag = note.tag;
  const back = tag.child('Lbl').child('Link');
  const number = sideParagraph(
    String(note.number),
    {
      face: faces[style.face],
      size: style.size,
      colour: style.colour,
      rise: 0,
      tag: back,
      hyphenate: false,
      link: { id: note.referenceId },
    },
    style,
  );
  flow.mark({ id: note.noteId });
  flow.label({ paragraph: number, x: sheet.left });
  const width = sheet.width - sheet.left - sheet.right - measures.noteIndent;
  from.part.blocks(note.node.children, {
    part: from.part,
    flow,
    x: sheet.left + measures.noteIndent,
    width,
    style,
    tag,
    bare: true,
  });
  return { items: flow.items, tag };
}
