import type { CaseType } from '#domain/meetings';
import type { SectionTemplate, TemplateSection } from '#domain/councils';
import { type Finding, finding } from '#domain/checks';
import { sectionKeys } from './paper-merge.rules.js';
import { hasText, type SectionKind, type SectionText } from './saksframlegg.rules.js';

/** A section as the council's template has it. */
export interface TemplateLine {
  readonly kind: SectionKind;
  /** Heading of a free section; null for the others. */
  readonly heading: string | null;
  readonly required: boolean;
  /** The council's own words on what belongs in it; null for none. */
  readonly hint: string | null;
}

/** In which the templates of types follow each other when a case has several: as the longest paper has its sections. */
const order: readonly CaseType[] = ['vedtak', 'diskusjon', 'orientering'];

/**
 * The sections of a paper for a case of these types: of the template for just these, else of those for each of them,
 * every section once and required when one of them requires it.
 */
export function templateFor(
  templates: readonly SectionTemplate[],
  caseTypes: readonly CaseType[],
): readonly TemplateLine[] {
  const named = (types: readonly CaseType[]) => [...types].sort().join();
  const of = (types: readonly CaseType[]) =>
    templates.find((template) => named(template.caseTypes) === named(types))?.sections;
  const whole = of(caseTypes);
  if (whole) return whole.map(asLine);
  const lines = new Map<string, TemplateLine>();
  for (const type of order.filter((each) => caseTypes.includes(each)))
    for (const line of (of([type]) ?? []).map(asLine)) {
      const [key] = sectionKeys([asSection(line)]);
      const before = lines.get(key);
      lines.set(key, before ? { ...before, required: before.required || line.required } : line);
    }
  return [...lines.values()];
}

/** What a paper begins with: every section of its template, with nothing in it. */
export function emptySections(template: readonly TemplateLine[]): SectionText[] {
  return template.map(asSection);
}

/** The sections of a template in its order, with what is written in them already; then what else is written. */
export function withTemplate(
  sections: readonly SectionText[],
  template: readonly TemplateLine[],
): SectionText[] {
  const keys = sectionKeys(sections);
  const wanted = sectionKeys(emptySections(template));
  return [
    ...emptySections(template).map((section, i) => sections[keys.indexOf(wanted[i])] ?? section),
    ...sections.filter(({ html }, i) => !wanted.includes(keys[i]) && hasText(html)),
  ];
}

/** Whether nobody has written anything in a paper, and its sections are not those that its case would begin with. */
export function isOfferedTemplate(
  sections: readonly SectionText[],
  template: readonly TemplateLine[],
): boolean {
  if (sections.some(({ html }) => hasText(html))) return false;
  return sectionKeys(sections).join('\n') !== sectionKeys(emptySections(template)).join('\n');
}

/** The line of the template that each section stands for; undefined where the template has none. */
export function linesOfSections(
  sections: readonly SectionText[],
  template: readonly TemplateLine[],
): readonly (TemplateLine | undefined)[] {
  const wanted = sectionKeys(emptySections(template));
  return sectionKeys(sections).map((key) => template[wanted.indexOf(key)]);
}

/** A section as a sentence names it: a heading, or a word of the program's own. */
export function sectionLabel({ kind, heading }: Pick<SectionText, 'kind' | 'heading'>): string {
  return heading ?? `@${kind}`;
}

/**
 * Sections without text, besides those that the template lets stand empty; they are not printed. And what the template
 * requires and the paper has not: papers of standing items may be a sentence without sections, and are left alone.
 */
export function templateFindings(
  itemId: string,
  sections: readonly SectionText[],
  template: readonly TemplateLine[],
  isStanding: boolean,
): Finding[] {
  const lines = linesOfSections(sections, template);
  const missing = template.filter((line) => line.required && !lines.includes(line));
  return [
    ...sections.flatMap((section, index) =>
      hasText(section.html) || lines[index]?.required === false
        ? []
        : [finding('sectionEmpty', { label: sectionLabel(section) }, { kind: 'section', itemId, index })],
    ),
    ...(isStanding ? [] : missing).map((line) =>
      finding('sectionMissing', { label: sectionLabel(line) }, { kind: 'paper', itemId }),
    ),
  ];
}

function asLine({ kind, heading, required, hint }: TemplateSection): TemplateLine {
  return { kind, heading: heading ?? null, required, hint: hint ?? null };
}

function asSection({ kind, heading }: TemplateLine): SectionText {
  return { kind, heading, html: '' };
}
