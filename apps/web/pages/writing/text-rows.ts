import { norwegianList } from '#kernel/norwegian-text';
import {
  type Clash,
  linesOfSections,
  proposalKey,
  sectionKeys,
  sectionKinds,
  type SectionText,
  type TemplateLine,
  textPrint,
} from '#domain/saksframlegg';
import type { FormFaults } from '../form-faults.js';
import type { PageText } from '../page-text.js';

/** The sections as the form shows them. */
export function sectionRows(
  sections: readonly SectionText[],
  template: readonly TemplateLine[],
  faults: FormFaults,
  say: PageText,
) {
  const keys = sectionKeys(sections);
  const lines = linesOfSections(sections, template);
  return sections.map(({ kind, heading, html }, i) => ({
    place: textPrint(keys[i]),
    ...{ i, kind, html, isFree: kind === 'free', heading: heading ?? '' },
    label: sectionLabel({ kind, heading }, say),
    ...{ fault: faults.at(`html-${i}`), headingFault: faults.at(`heading-${i}`) },
    ...{ isFirst: i === 0, isLast: i === sections.length - 1, hint: hintOf(lines[i], say) },
  }));
}

/** What belongs in a section: the council's own words, else what is usual; and whether it has to be there. */
function hintOf(line: TemplateLine | undefined, say: PageText): string {
  if (!line) return '';
  const own = line.hint ?? (isExplained(line.kind) ? say(`paper.hint.${line.kind}`) : '');
  return [line.required ? say('paper.hint.required') : '', own].filter(Boolean).join(' ');
}

function isExplained(kind: SectionText['kind']): boolean {
  return kind !== 'free' && kind !== 'text';
}

/** The names of a template's sections, for whoever is offered them. */
export function templateNames(template: readonly TemplateLine[], say: PageText): string {
  return norwegianList(template.map(({ kind, heading }) => heading ?? say(`paper.section.${kind}`)));
}

/** The paragraphs of the proposal; an empty one when there are none, to write in. */
export function proposalRows(paragraphs: readonly string[], faults: FormFaults, say: PageText) {
  const rows = paragraphs.length > 0 ? paragraphs : [''];
  return rows.map((html, i) => ({
    ...{ i, html, label: say('paper.paragraph', { number: i + 1 }), fault: faults.at(`proposal-${i}`) },
    ...{ isFirst: i === 0, isLast: i === rows.length - 1, isOnly: rows.length === 1 },
  }));
}

/** What can be added: each fixed section once, those of the template by their headings, and any number of others. */
export function addableSections(
  sections: readonly SectionText[],
  template: readonly TemplateLine[],
  say: PageText,
) {
  const there = new Set(sections.map(({ kind }) => kind));
  const fixed = sectionKinds
    .filter((kind) => kind === 'free' || (kind !== 'text' && !there.has(kind)))
    .map((kind) => ({ step: `add:${kind}`, label: say(`paper.add.${kind}`) }));
  const taken = new Set(linesOfSections(sections, template));
  const named = template.flatMap((line) =>
    line.heading === null || taken.has(line)
      ? []
      : [{ step: `addNamed:${line.heading}`, label: line.heading }],
  );
  return [...named, ...fixed];
}

/** What both have written, side by side: the writer's own stands in the form, the other's here. */
export function clashRows(clashes: readonly Clash[], sections: readonly SectionText[], say: PageText) {
  const keys = sectionKeys(sections);
  return clashes.map(({ key, theirs, began }, i) => {
    const [kind, heading = ''] = key.split(/:|#/);
    const section = sections[keys.indexOf(key)] ?? { kind, heading: kind === 'free' ? heading : null };
    const label = key === proposalKey ? say('paper.proposal') : sectionLabel(section, say);
    return {
      ...{ i, key, label, theirs: key === proposalKey ? theirs.map((html) => `<p>${html}</p>`) : theirs },
      gone: theirs.length === 0,
      began: began.join(' '),
    };
  });
}

function sectionLabel(
  { kind, heading }: { readonly kind: string; readonly heading: string | null },
  say: PageText,
) {
  return kind === 'free' ? heading || say('paper.newSection') : say(`paper.section.${kind}`);
}
