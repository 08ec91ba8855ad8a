import {
  type Clash,
  proposalKey,
  sectionKeys,
  sectionKinds,
  type SectionText,
  textPrint,
} from '#domain/saksframlegg';
import type { FormFaults } from '../form-faults.js';
import type { PageText } from '../page-text.js';

/** The sections as the form shows them. */
export function sectionRows(sections: readonly SectionText[], faults: FormFaults, say: PageText) {
  const keys = sectionKeys(sections);
  return sections.map(({ kind, heading, html }, i) => ({
    place: textPrint(keys[i]),
    ...{ i, kind, html, isFree: kind === 'free', heading: heading ?? '' },
    label: kind === 'free' ? heading || say('paper.newSection') : say(`paper.section.${kind}`),
    ...{ fault: faults.at(`html-${i}`), headingFault: faults.at(`heading-${i}`) },
    ...{ isFirst: i === 0, isLast: i === sections.length - 1 },
  }));
}

/** The paragraphs of the proposal; an empty one when there are none, to write in. */
export function proposalRows(paragraphs: readonly string[], faults: FormFaults, say: PageText) {
  const rows = paragraphs.length > 0 ? paragraphs : [''];
  return rows.map((html, i) => ({
    ...{ i, html, label: say('paper.paragraph', { number: i + 1 }), fault: faults.at(`proposal-${i}`) },
    ...{ isFirst: i === 0, isLast: i === rows.length - 1, isOnly: rows.length === 1 },
  }));
}

/** What can be added: each fixed section once, and any number with headings of their own. */
export function addableSections(sections: readonly SectionText[], say: PageText) {
  const there = new Set(sections.map(({ kind }) => kind));
  return sectionKinds
    .filter((kind) => kind === 'free' || (kind !== 'text' && !there.has(kind)))
    .map((kind) => ({ kind, label: say(`paper.add.${kind}`) }));
}

/** What both have written, side by side: the writer's own stands in the form, the other's here. */
export function clashRows(clashes: readonly Clash[], sections: readonly SectionText[], say: PageText) {
  const keys = sectionKeys(sections);
  return clashes.map(({ key, theirs }, i) => {
    const section = sections[keys.indexOf(key)];
    const label =
      section?.heading ?? (section ? say(`paper.section.${section.kind}`) : say('paper.proposal'));
    return {
      ...{ i, key, label, theirs: key === proposalKey ? theirs.map((html) => `<p>${html}</p>`) : theirs },
      gone: theirs.length === 0,
    };
  });
}
