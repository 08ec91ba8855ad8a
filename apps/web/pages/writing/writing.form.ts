import {
  type Clash,
  type PaperPrint,
  type PaperText,
  type SectionPrint,
  type SentDraft,
  proposalKey,
  type SectionKind,
  sectionKinds,
  sectionKeys,
  bothBlocks,
  bothHtml,
  type SectionText,
  type TemplateLine,
  withTemplate,
} from '#domain/saksframlegg';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** What a writer does where both have written: keep the own text, take the other's, or have both after each other. */
export type Choice = 'mine' | 'theirs' | 'both';

/** A choice, and what the two texts began from, as fingerprints of paragraphs. */
export interface MadeChoice {
  readonly choice: Choice;
  readonly began: readonly string[];
}

/** By key of the section. */
export type MadeChoices = ReadonlyMap<string, MadeChoice>;

/** The form of a paper's text as it was sent. */
export interface TypedPaper extends SentDraft {
  readonly text: PaperText;
  readonly choices: MadeChoices;
}

/** No form has more fields (`formBodies`); what came is all read, for what is left out would be taken as taken away. */
const most = 2000;

/** Reads the form; what is missing counts as empty, so that a torn request keeps what came. */
export function typedPaper(sent: SentFields): TypedPaper {
  const count = (name: string) => Math.min(Number(fieldIn(sent, name)) || 0, most);
  const numbers = (name: string) => Array.from({ length: count(name) }, (_, i) => i);
  const sections = numbers('sections').map((i) => sectionIn(sent, i));
  const proposedVedtak = numbers('proposals')
    .map((i) => fieldIn(sent, `proposal-${i}`))
    .filter((html) => html !== '');
  const choices = numbers('clashes').map((i) => [fieldIn(sent, `clash-${i}`), madeChoice(sent, i)] as const);
  return {
    text: { sections, proposedVedtak },
    base: baseIn(fieldIn(sent, 'base')),
    choices: new Map(choices),
    draft: /^[\w-]{1,40}$/.exec(fieldIn(sent, 'draft'))?.[0] ?? '',
    ...{ heard: fieldIn(sent, 'heard'), turn: turnIn(fieldIn(sent, 'turn')) },
  };
}

const lastTurn = 2 ** 31 - 1;

function turnIn(text: string): number {
  return /^\d{1,10}$/.test(text) ? Math.min(Number(text), lastTurn) : 0;
}

function sectionIn(sent: SentFields, i: number): SectionText {
  const kind = fieldIn(sent, `kind-${i}`);
  const known: SectionKind = sectionKinds.find((one) => one === kind) ?? 'free';
  return {
    kind: known,
    heading: known === 'free' ? fieldIn(sent, `heading-${i}`) : null,
    html: fieldIn(sent, `html-${i}`),
  };
}

function madeChoice(sent: SentFields, i: number): MadeChoice {
  return {
    choice: choiceOf(fieldIn(sent, `choice-${i}`)),
    began: fieldIn(sent, `began-${i}`).split(' ').filter(Boolean),
  };
}

/** Whoever chose nothing gets both: that is mended in a moment, and a text that is gone is not. */
function choiceOf(value: string): Choice {
  return value === 'theirs' || value === 'mine' ? value : 'both';
}

/** What the browser gives back of what it was given; anything else means that nothing is known of a beginning. */
function baseIn(json: string): PaperPrint {
  const unknown: PaperPrint = { sections: [], proposal: '', paragraphs: [] };
  try {
    const { sections, proposal, paragraphs } = JSON.parse(json) as Partial<PaperPrint>;
    if (!Array.isArray(sections) || typeof proposal !== 'string') return unknown;
    return {
      sections: sections.map(({ key, print, blocks }: Partial<SectionPrint>) => ({
        ...{ key: String(key), print: String(print), blocks: printsIn(blocks) },
      })),
      ...{ proposal, paragraphs: printsIn(paragraphs) },
    };
  } catch {
    return unknown;
  }
}

function printsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The text with every choice carried out against what stands there now. */
export function withChoices(mine: PaperText, current: PaperText, choices: MadeChoices): PaperText {
  if (choices.size === 0) return mine;
  const theirs = new Map(current.sections.map((section, i) => [sectionKeys(current.sections)[i], section]));
  const keys = sectionKeys(mine.sections);
  const sections = mine.sections.flatMap((own, i) => {
    const other = theirs.get(keys[i]);
    const made = choices.get(keys[i]);
    switch (made?.choice) {
      case 'theirs':
        return other ? [other] : [];
      case 'both':
        return [other ? { ...own, html: bothHtml(made.began, own.html, other.html) } : own];
      default:
        return [own];
    }
  });
  // A section that got another heading while its text was to be chosen: the other's text is wanted all the same.
  const wanted = [...choices].flatMap(([key, { choice }]) =>
    choice !== 'mine' && !keys.includes(key) ? (theirs.get(key) ?? []) : [],
  );
  return {
    sections: [...sections, ...wanted],
    proposedVedtak: chosenProposal(mine, current, choices.get(proposalKey)),
  };
}

/** What is still to be chosen when a form with choices is shown once more, as after one of its small buttons. */
export function clashesLeft(mine: PaperText, current: PaperText, choices: MadeChoices): readonly Clash[] {
  const theirs = new Map(sectionKeys(current.sections).map((key, i) => [key, [current.sections[i].html]]));
  theirs.set(proposalKey, [...current.proposedVedtak]);
  const known = new Set([...theirs.keys(), ...sectionKeys(mine.sections)]);
  return [...choices]
    .filter(([key]) => known.has(key))
    .map(([key, { began }]) => ({ key, began, theirs: theirs.get(key) ?? [] }));
}

function chosenProposal(
  { proposedVedtak: mine }: PaperText,
  { proposedVedtak: theirs }: PaperText,
  made: MadeChoice | undefined,
): readonly string[] {
  if (made?.choice === 'theirs') return theirs;
  return made?.choice === 'both' && theirs.length > 0 ? bothBlocks(made.began, mine, theirs) : mine;
}

/**
 * The text after one of the form's small buttons: `add:background`, `add:free`, `up:2`, `down:2`, `remove:2`, and the
 * same for paragraphs of the proposal: `addProposal:`, `upProposal:1`, `downProposal:1`, `removeProposal:1`. Besides,
 * `addNamed:Konsekvenser` adds a section with that heading, and `template:` what the template has.
 * @returns undefined for anything else, which means that the form is to be saved
 */
export function withStep(
  text: PaperText,
  step: string,
  template: readonly TemplateLine[] = [],
): PaperText | undefined {
  const [name, what = ''] = step.split(/:(.*)/s);
  const isProposal = name.endsWith('Proposal');
  const kind = sectionKinds.find((one) => one === what);
  if (name === 'add' && kind) return { ...text, sections: added(text.sections, kind) };
  if (name === 'addNamed')
    return { ...text, sections: [...text.sections, { kind: 'free', heading: what, html: '' }] };
  if (name === 'template') return { ...text, sections: withTemplate(text.sections, template) };
  if (name === 'addProposal') return { ...text, proposedVedtak: [...text.proposedVedtak, ''] };
  const move = moves[name.replace('Proposal', '')];
  if (!move) return undefined;
  return isProposal
    ? { ...text, proposedVedtak: move(text.proposedVedtak, Number(what)) }
    : { ...text, sections: move(text.sections, Number(what)) };
}

type Move = <T>(list: readonly T[], i: number) => T[];
const moves: Readonly<Record<string, Move>> = {
  up: (list, i) => swapped(list, i - 1, i),
  down: (list, i) => swapped(list, i, i + 1),
  remove: (list, i) => list.filter((_, at) => at !== i),
};

function swapped<T>(list: readonly T[], i: number, j: number): T[] {
  const copy = [...list];
  if (i >= 0 && j < copy.length) [copy[i], copy[j]] = [copy[j], copy[i]];
  return copy;
}

/** A fixed section has its place in the order of the template; a free one comes last. */
function added(sections: readonly SectionText[], kind: SectionKind): SectionText[] {
  const section = { kind, heading: kind === 'free' ? '' : null, html: '' };
  const order = sectionKinds.indexOf(kind);
  const before = sections.findIndex((other) => sectionKinds.indexOf(other.kind) > order);
  return before < 0 ? [...sections, section] : sections.toSpliced(before, 0, section);
}
