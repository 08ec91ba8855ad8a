import { describe, expect, it } from '@jest/globals';
import { defaultSettings, settingsFaults } from '#domain/councils';
import { formFaults } from '../form-faults.js';
import { templateName, templateRows } from './section-template-rows.js';
import { sentTemplates } from './section-templates.form.js';
import { sentLists, withMove } from './settings-lists.js';

const say = (code: string) => code;
const faults = formFaults(undefined, 'nb-NO', (path) => path, '');

/** The form as a browser sends it back, with every field as it was shown. */
function shownAndSent(change: Record<string, string> = {}): Record<string, string | string[]> {
  const rows = templateRows(defaultSettings().sectionTemplates, faults, say, '');
  const sent: Record<string, string | string[]> = { 'sectionTemplates.count': String(rows.length) };
  for (const { at, types, sections } of rows) {
    sent[`${at}.sections.count`] = String(sections.length);
    sent[types.id] = types.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    for (const field of sections.flatMap(({ fields }) => fields))
      if (field.kind !== 'check' || field.checked)
        sent[field.id] = field.kind === 'check' ? 'yes' : field.value;
  }
  return { ...sent, ...change };
}

describe('the templates of papers in the form of settings', () => {
  it('sent as they were shown are the same', () => {
    expect(sentTemplates(shownAndSent())).toEqual(defaultSettings().sectionTemplates);
  });

  it('get a section, a template and a hint from the empty rows, and lose what is ticked', () => {
    const own = sentTemplates(
      shownAndSent({
        'sectionTemplates.0.sections.3.heading': 'Konsekvenser',
        'sectionTemplates.0.sections.3.hint': 'For økonomi og klima.',
        'sectionTemplates.0.sections.3.required': 'yes',
        'sectionTemplates.0.sections.1.remove': 'yes',
        'sectionTemplates.1.remove': 'yes',
        'sectionTemplates.4.caseTypes': 'diskusjon',
        'sectionTemplates.4.sections.0.kind': 'mainPoints',
      }),
    );
    expect(own.map(({ caseTypes, sections }) => [caseTypes, sections.map(({ kind }) => kind)])).toEqual([
      [['vedtak'], ['background', 'mainPoints', 'free']],
      [['orientering'], ['background', 'mainPoints']],
      [[], ['text']],
      [['diskusjon'], ['mainPoints']],
    ]);
    expect(own[0].sections[2]).toEqual({
      ...{ kind: 'free', heading: 'Konsekvenser', required: true, hint: 'For økonomi og klima.' },
    });
    expect(settingsFaults({ sectionTemplates: own })).toEqual([]);
  });

  it('are told of beside the field: no heading, a section twice, two templates for the same cases', () => {
    const own = sentTemplates(
      shownAndSent({
        'sectionTemplates.0.sections.0.kind': 'free',
        'sectionTemplates.1.sections.3.kind': 'reason',
        'sectionTemplates.2.caseTypes': 'diskusjon',
      }),
    );
    expect(settingsFaults({ sectionTemplates: own })).toMatchObject([
      { path: '/sectionTemplates/0/sections/0/heading', code: 'council.settings.length' },
    ]);
    own[0].sections[0] = { kind: 'text', required: false, heading: 'X' };
    expect(settingsFaults({ sectionTemplates: own }).map(({ path, code }) => [path, code])).toEqual([
      ['/sectionTemplates/2/caseTypes', 'council.settings.templateTwice'],
      ['/sectionTemplates/0/sections/0/heading', 'council.settings.headingFixed'],
      ['/sectionTemplates/1/sections/3/kind', 'council.settings.sectionTwice'],
    ]);
  });

  it('have their sections moved, and the page opens at the template', () => {
    const sent = shownAndSent({ move: 'sectionTemplates.2.sections:0:1' });
    const turned = withMove(sent, sentLists(sent));
    expect(turned?.opened).toBe('sectionTemplates.2');
    expect(turned?.lists.sectionTemplates[2].sections.map(({ kind }) => kind)).toEqual([
      ...['mainPoints', 'background'],
    ]);
    expect(withMove({ move: 'sectionTemplates.x.sections:0:1' }, sentLists(sent))).toBeUndefined();
  });

  it('are named by what they are for', () => {
    const said = (code: string) => (code.endsWith('.vedtak') ? 'Vedtakssak' : 'Diskusjonssak');
    expect(templateName({ caseTypes: ['vedtak', 'diskusjon'] }, said)).toBe('Vedtakssak og diskusjonssak');
    expect(templateName({ caseTypes: [] }, say)).toBe('settings.template.noType');
  });
});
