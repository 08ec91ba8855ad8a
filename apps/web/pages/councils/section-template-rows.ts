import { paperSectionKinds, type SectionTemplate, type TemplateSection } from '#domain/councils';
import { capitalised, norwegianList } from '#kernel/norwegian-text';
import type { FormFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import type { PageText } from '../page-text.js';
import { caseTypesInOrder } from './case-types-in-order.js';

/** What a template is for: "Vedtakssak", "Vedtakssak og diskusjonssak", or that the case has no type. */
export function templateName({ caseTypes }: Pick<SectionTemplate, 'caseTypes'>, say: PageText): string {
  const words = caseTypesInOrder
    .filter((type) => caseTypes.includes(type))
    .map((type) => say(`settings.item.caseType.${type}`).toLocaleLowerCase('nb-NO'));
  return words.length > 0 ? capitalised(norwegianList(words)) : say('settings.template.noType');
}

const newSection: TemplateSection = { kind: 'free', required: false };

/** The templates of papers as rows to change, each with its sections; an empty one behind, and in each an empty section. */
export function templateRows(
  templates: readonly SectionTemplate[],
  faults: FormFaults,
  say: PageText,
  opened: string,
) {
  return [...templates, { caseTypes: [], sections: [] }].map((template, i) => {
    const at = `sectionTemplates.${i}`;
    const isNew = i === templates.length;
    const sections = [...template.sections, newSection].map((section, j) =>
      sectionRow(section, { at, j, count: template.sections.length }, faults, say),
    );
    const typesAt = `${at}.caseTypes`;
    const types = {
      ...{ id: typesAt, label: say('settings.item.caseTypes'), fault: faults.at(typesAt) },
      boxes: caseTypesInOrder.map((value) => ({
        ...{ name: typesAt, id: `${typesAt}.${value}`, value, label: say(`settings.item.caseType.${value}`) },
        checked: template.caseTypes.includes(value),
      })),
    };
    const named = template.sections.map((section) => nameOf(section, say));
    return {
      ...{
        at,
        isNew,
        types,
        sections,
        remove: formField('check', `${at}.remove`, say('settings.template.remove')),
      },
      name: isNew ? say('settings.template.new') : templateName(template, say),
      summary: named.join(' · '),
      isOpen: opened === at || types.fault !== '' || sections.some(({ hasFault }) => hasFault),
    };
  });
}

/** A section as it is called in lists. */
function nameOf({ kind, heading = '', required }: TemplateSection, say: PageText): string {
  const name = kind === 'free' ? heading : say(`paper.section.${kind}`);
  return required ? say('settings.template.requiredName', { name }) : name;
}

function sectionRow(
  section: TemplateSection,
  { at, j, count }: { readonly at: string; readonly j: number; readonly count: number },
  faults: FormFaults,
  say: PageText,
) {
  const list = `${at}.sections`;
  const id = (name: string) => `${list}.${j}.${name}`;
  const isNew = j === count;
  const fields = [
    formField('select', id('kind'), say('settings.template.kind'), {
      ...{ value: section.kind, fault: faults.at(id('kind')) },
      options: paperSectionKinds.map((value) => ({ value, label: say(`paper.section.${value}`) })),
    }),
    ...(section.kind === 'free'
      ? [
          formField('text', id('heading'), say('settings.template.heading'), {
            ...{ value: section.heading ?? '', hint: say('settings.template.headingHint') },
            fault: faults.at(id('heading')),
          }),
        ]
      : []),
    formField('text', id('hint'), say('settings.template.hint'), {
      ...{ value: section.hint ?? '', hint: say('settings.template.hintHint'), fault: faults.at(id('hint')) },
    }),
    formField('check', id('required'), say('settings.template.required'), { checked: section.required }),
  ];
  return {
    ...{ fields, isNew, hasFault: fields.some(({ fault }) => fault !== '') },
    name: isNew ? say('settings.template.newSection') : nameOf(section, say),
    up: !isNew && j > 0 ? `${list}:${j}:-1` : '',
    down: !isNew && j < count - 1 ? `${list}:${j}:1` : '',
    remove: formField('check', id('remove'), say('settings.removeRow')),
  };
}
