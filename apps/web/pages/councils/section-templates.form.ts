import { paperSectionKinds, type SectionTemplate, type TemplateSection } from '#domain/councils';
import { fieldIn, type SentFields, valuesIn } from '../sent-fields.js';
import { caseTypesInOrder } from './case-types-in-order.js';

const mostTemplates = 21;
const mostSections = 31;

/** The templates of papers as they were sent; what is ticked for removal, and an empty last row, is left out. */
export function sentTemplates(sent: SentFields): SectionTemplate[] {
  return places(sent, 'sectionTemplates', mostTemplates).flatMap((at) => {
    const caseTypes = caseTypesInOrder.filter((type) => valuesIn(sent, `${at}.caseTypes`).includes(type));
    const sections = sentSections(sent, `${at}.sections`);
    const isEmpty = sections.length === 0 && caseTypes.length === 0;
    return isEmpty || fieldIn(sent, `${at}.remove`) === 'yes' ? [] : [{ caseTypes, sections }];
  });
}

function sentSections(sent: SentFields, list: string): TemplateSection[] {
  const rows = places(sent, list, mostSections);
  return rows.flatMap((at, i) => {
    const kind = paperSectionKinds.find((each) => each === fieldIn(sent, `${at}.kind`)) ?? 'free';
    const heading = fieldIn(sent, `${at}.heading`);
    const hint = fieldIn(sent, `${at}.hint`);
    const isUntouched = i === rows.length - 1 && kind === 'free' && heading === '' && hint === '';
    if (isUntouched || fieldIn(sent, `${at}.remove`) === 'yes') return [];
    return {
      ...{ kind, required: fieldIn(sent, `${at}.required`) === 'yes' },
      // A heading of its own is needed by a free section alone; the empty one is told beside the field.
      ...(kind === 'free' ? { heading } : {}),
      ...(hint === '' ? {} : { hint }),
    };
  });
}

function places(sent: SentFields, list: string, most: number): string[] {
  const count = Math.min(Number(fieldIn(sent, `${list}.count`)) || 0, most);
  return Array.from({ length: count }, (_, i) => `${list}.${i}`);
}
