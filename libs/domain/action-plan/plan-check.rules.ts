import { asWrittenElsewhere, type Finding, finding, linesOf, type Passage, plainText } from '#domain/checks';
import { workedOutOnce } from '#kernel/worked-out-once';
import type { AreaWithoutActivity } from './activity.rules.js';
import { type NamedArea, normalisedName } from './area.rules.js';

/** D16: an area that a text calls by another of its names than the plan prints. */
export function areaFindings(passage: Passage, areas: readonly NamedArea[]): Finding[] {
  const { place, label, html } = passage;
  const lines = linesOf(html).map(({ text }) => ` ${normalisedName(text)} `);
  return normalisedNames(areas).flatMap(({ name, right, others }) => {
    const rest = lines.map((line) => line.replaceAll(right, ' '));
    return others
      .filter(({ normalised }) => rest.some((line) => names(line, normalised)))
      .map(({ alias }) => finding('areaCalledOtherwise', { label, what: alias, name }, place, [html]));
  });
}

/** Every name with a space at both ends, as it stands in a line. */
const normalisedNames = workedOutOnce((areas: readonly NamedArea[]) =>
  areas.map(({ name, aliases }) => {
    const right = ` ${normalisedName(name)} `;
    const all = aliases.map((alias) => ({ alias, normalised: ` ${normalisedName(alias)} ` }));
    return { name, right, others: all.filter(({ normalised }) => normalised !== right) };
  }),
);

/** A short alias is ordinary words too, unless it stands alone, as headings and rows of a table do. */
function names(line: string, alias: string): boolean {
  return alias.trim().split(' ').length > 2 ? line.includes(alias) : line === alias;
}

/** D29, as a line of "Kontroller". */
export function activityFindings(areas: readonly AreaWithoutActivity[]): Finding[] {
  return areas.map(({ name, cases }) =>
    finding('activityMissing', { name, cases: cases.join(', ') }, { kind: 'actionPlan' }),
  );
}

/** Something dated with a title: an activity, or the vedlegg that shows it. */
export interface Dated {
  readonly title: string;
  readonly date: string | null;
}

/** D05: an activity and the vedlegg of the same name say different days. */
export function dateFindings(
  activities: readonly Dated[],
  vedlegg: readonly (Dated & { readonly id: string; readonly itemId: string })[],
): Finding[] {
  return vedlegg.flatMap((row) =>
    activities
      .filter(
        ({ title, date }) =>
          date !== null && row.date !== null && date !== row.date && isSame(title, row.title),
      )
      .map(({ title, date }) =>
        finding(
          'activityDateDiffers',
          {
            ...{ title: row.title, activity: title },
            ...{ date: asWrittenElsewhere(row.date ?? ''), other: asWrittenElsewhere(date ?? '') },
          },
          { kind: 'vedlegg', itemId: row.itemId, vedleggId: row.id },
        ),
      ),
  );
}

/** Two titles name one thing when every longer word of the shorter stands in the other, and there are two of them. */
function isSame(a: string, b: string): boolean {
  const [fewer, more] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  return fewer.size > 1 && [...fewer].every((word) => more.has(word));
}

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    normalisedName(title)
      .split(' ')
      .filter((word) => word.length > 3),
  );

const commits =
  /(?<!\p{L})(?:sekretariatet|rådet|utvalget|utvalet|leder|leiar|rådsleder)\s+(?:følger opp|følgjer opp|skal|vil|tar kontakt|tek kontakt|sender|inviterer|utarbeider|utarbeidar|lager|lagar|kommer tilbake|kjem tilbake|bes|bør)(?!\p{L})[^.\n]*/iu;

/** D18: an account promises something, and nothing of the item is followed up. */
export function commitmentFindings({ place, html }: Passage, followUps: number): Finding[] {
  const promise = followUps === 0 ? commits.exec(plainText(html))?.[0] : undefined;
  return promise ? [finding('commitmentLeft', { what: shortened(promise) }, place, [html])] : [];
}

function shortened(words: string): string {
  return words.length > 120 ? `${words.slice(0, 117).trimEnd()} …` : words;
}
