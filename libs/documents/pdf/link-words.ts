import type { Labels } from '#documents/look/look';

/** Fills `{name}` places in a label. */
export function filled(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** What a screen reader says about a link within the document. */
export function describeLink(labels: Labels, id: string, words: string): string {
  const back = /-noteref-(\d+)$/.exec(id);
  if (back) return filled(labels.backFromNote, { number: back[1] });
  const note = /-note-(\d+)$/.exec(id);
  if (note) return filled(labels.note, { number: note[1] });
  return filled(labels.goTo, { target: words });
}
