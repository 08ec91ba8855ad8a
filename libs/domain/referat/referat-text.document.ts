import { paragraphsOf } from '#documents/html/text-in-html';
import { buildReferat } from './referat-building.document.js';
import type { ReferatItemModel, ReferatModel } from './referat.document.js';
import type { ReferatSource } from './referat-source.document.js';
import type { ReferatSection, ReferatText, SectionPart } from './referat-text.rules.js';

/** The words of a referat, section by section, as they are printed. Sections without words are left out. */
export function referatText(source: ReferatSource): ReferatText {
  const model = buildReferat(source, []);
  return [
    section('head', 'head', '', headWords(model)),
    section(
      'attendance',
      'attendance',
      '',
      model.attendance.flatMap(({ label, people }) => people.map((person) => `${label}: ${person}`)),
    ),
    ...model.items.flatMap(itemSections),
    section('corrections', 'corrections', '', model.corrections),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

function headWords({ date, place, meetingChair, quorum }: ReferatModel): string[] {
  return [date, place, meetingChair, quorum].filter((words) => words !== '');
}

function itemSections(item: ReferatItemModel): ReferatSection[] {
  const heading = `${item.number} ${item.title}`;
  const of = (part: SectionPart, paragraphs: readonly string[]) =>
    section(`${item.id}/${part}`, part, heading, paragraphs);
  return [
    of('habilitet', [...(item.statusNote ? [item.statusNote] : []), ...item.guests, ...item.habilitet]),
    of('account', paragraphsOf(item.html)),
    of('vedtak', [
      ...item.vedtak.flatMap((paragraph) => paragraphsOf(`<p>${paragraph}</p>`)),
      ...item.changes,
      ...(item.vote ? [item.vote] : []),
    ]),
    of(
      'statements',
      item.statements.map(({ label, text }) => `${label}: ${text}`),
    ),
  ];
}

function section(
  key: string,
  part: SectionPart,
  heading: string,
  paragraphs: readonly string[],
): ReferatSection {
  return { key, part, heading, paragraphs: paragraphs.map((words) => words.replace(/\s+/g, ' ').trim()) };
}
