import { describe, expect, it } from '@jest/globals';
import { defaultSettings, type SectionTemplate } from '#domain/councils';
import {
  emptySections,
  isOfferedTemplate,
  linesOfSections,
  templateFindings,
  templateFor,
  withTemplate,
} from './section-template.rules.js';
import type { SectionText } from './saksframlegg.rules.js';

const { sectionTemplates } = defaultSettings();
const kinds = (templates: readonly SectionTemplate[], ...types: SectionTemplate['caseTypes']) =>
  templateFor(templates, types).map(({ kind, heading }) => heading ?? kind);
const written = (kind: SectionText['kind'], html: string, heading: string | null = null): SectionText => ({
  ...{ kind, heading, html },
});
const consequences: SectionTemplate = {
  caseTypes: ['diskusjon'],
  sections: [
    { kind: 'background', required: true },
    { kind: 'free', heading: 'Konsekvenser', required: false, hint: 'For økonomi og klima.' },
  ],
};

describe('the template of a paper', () => {
  it('is the one for its type of case, and a free text for a case without type', () => {
    expect(kinds(sectionTemplates, 'vedtak')).toEqual(['background', 'reason', 'mainPoints']);
    expect(kinds(sectionTemplates, 'orientering')).toEqual(['background', 'mainPoints']);
    expect(kinds(sectionTemplates)).toEqual(['text']);
  });

  it('of a case with several types is its own when the council has one, else what its types have, each once', () => {
    const [vedtak] = sectionTemplates;
    const both: SectionTemplate = {
      caseTypes: ['diskusjon', 'vedtak'],
      sections: [{ kind: 'reason', required: false }],
    };
    expect(kinds([vedtak, consequences], 'diskusjon', 'vedtak')).toEqual([
      ...['background', 'reason', 'mainPoints', 'Konsekvenser'],
    ]);
    expect(kinds([vedtak, consequences, both], 'vedtak', 'diskusjon')).toEqual(['reason']);
    expect(kinds([vedtak], 'orientering')).toEqual([]);
  });

  it('requires a section when one of the types does', () => {
    const lax: SectionTemplate = {
      caseTypes: ['vedtak'],
      sections: [{ kind: 'background', required: false }],
    };
    expect(templateFor([lax, consequences], ['vedtak', 'diskusjon'])[0].required).toBe(true);
  });

  it('is offered while nobody has written anything and the paper has other sections', () => {
    const template = templateFor(sectionTemplates, ['orientering']);
    const begun = emptySections(templateFor(sectionTemplates, ['vedtak']));
    expect(isOfferedTemplate(begun, template)).toBe(true);
    expect(isOfferedTemplate([], template)).toBe(true);
    expect(isOfferedTemplate(emptySections(template), template)).toBe(false);
    expect(isOfferedTemplate([written('text', '<p>Skrevet.</p>')], template)).toBe(false);
  });

  it('brings its sections in its order, and nothing that is written goes', () => {
    const template = templateFor([consequences], ['diskusjon']);
    const sections = [
      written('free', '<p>K</p>', 'konsekvenser'),
      written('reason', '<p>H</p>'),
      written('mainPoints', ''),
    ];
    expect(withTemplate(sections, template)).toEqual([written('background', ''), ...sections.slice(0, 2)]);
    expect(linesOfSections(sections, template).map((line) => line?.hint)).toEqual([
      ...['For økonomi og klima.', undefined, undefined],
    ]);
  });
});

describe('the checks of a paper', () => {
  const template = templateFor([consequences], ['diskusjon']);
  const found = (sections: readonly SectionText[], isStanding = false) =>
    templateFindings('item', sections, template, isStanding).map(({ check, params }) => [
      check,
      params['label'],
    ]);

  it('ask for what the template requires, and leave alone what it only offers', () => {
    expect(found(emptySections(template))).toEqual([['sectionEmpty', '@background']]);
    expect(found([written('background', '<p>Tekst</p>'), written('free', '', 'Konsekvenser')])).toEqual([]);
    expect(found([written('text', '<p>Tekst</p>')])).toEqual([['sectionMissing', '@background']]);
  });

  it('tell of an empty section that the template knows nothing of', () => {
    expect(found([written('background', '<p>T</p>'), written('free', ' ', 'Annet')])).toEqual([
      ['sectionEmpty', 'Annet'],
    ]);
  });

  it('let the paper of a standing item be a sentence without sections', () => {
    expect(found([written('text', '<p>Rådet evaluerer møtet.</p>')], true)).toEqual([]);
  });
});
