import type { ProcedureInput, ProcedureSource } from '#domain/written-procedure';
import { isId } from '#kernel/ids';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** What was typed, kept so that a form with faults shows it again. */
export interface TypedProcedure {
  readonly title: string;
  readonly text: string;
  readonly proposal: string;
  readonly date: string;
  readonly time: string;
  /** What it is begun from, `item:<id>` or `paper:<id>`; empty when the question is written here. */
  readonly source: string;
}

/** Reads what was typed; a time may be written 12.00 or 12:00. */
export function typedProcedure(sent: SentFields): TypedProcedure {
  const field = (name: string) => fieldIn(sent, name);
  return {
    ...{ title: field('title'), text: field('text'), proposal: field('proposal') },
    ...{ date: field('date'), time: field('time').replace('.', ':') },
    source: field('source'),
  };
}

/** What a form names as its source. */
export function sourceIn(source: string): ProcedureSource | undefined {
  const [kind, id = ''] = source.split(':');
  return (kind === 'item' || kind === 'paper') && isId(id) ? { kind, id } : undefined;
}

/** The same as the service takes it: what was typed is plain text, its paragraphs parted by empty lines. */
export function procedureFrom({ title, text, proposal, date, time }: TypedProcedure): ProcedureInput {
  const html = paragraphsOf(text).map((paragraph) => `<p>${paragraph}</p>`);
  return { title, html: html.join(''), proposedVedtak: paragraphsOf(proposal), deadline: { date, time } };
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((paragraph) => paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}
