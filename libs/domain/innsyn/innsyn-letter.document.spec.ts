import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TemplateStore } from '#documents/template/template-store';
import { projectFolder } from '#kernel/project-folder';
import { buildInnsynLetter, type LetterSource } from './innsyn-letter.document.js';

const store = new TemplateStore(join(projectFolder(), 'templates', 'documents'));
const line = (over: Partial<LetterSource['documents'][number]>) => ({
  ...({ name: 'Saksframlegg 14/2/2021', outcome: 'whole', legalBasis: null, enhancedAccess: null } as const),
  ...over,
});
const source: LetterSource = {
  council: { key: 'ho21', name: 'Rådet', complaintBody: '' },
  request: {
    ...{ number: '3/2026', round: 1, language: 'nb-NO', receivedOn: '2026-03-30' },
    ...{
      requesterName: 'Siri <b>',
      requesterAddress: 'Avisgata 1\n\n0001 Oslo',
      message: 'Hei.\n\nMer  tekst.',
    },
  },
  documents: [line({})],
  date: '2026-04-01',
  signatory: { name: 'Tiril Lund', title: 'seniorrådgiver' },
};
const text = (over: Partial<LetterSource>) =>
  store
    .render('innsyn-answer', buildInnsynLetter({ ...source, ...over }))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const refused = line({ outcome: 'refused', legalBasis: 'offl. § 15', enhancedAccess: 'notGiven' });

describe('the answer to a request', () => {
  it('is to whoever asked, in their lines, with the secretariat’s own words', () => {
    const { addressee, message, meta } = buildInnsynLetter(source);
    expect({ addressee, message }).toEqual({
      ...{ addressee: ['Siri <b>', 'Avisgata 1', '0001 Oslo'], message: ['Hei.', 'Mer tekst.'] },
    });
    expect(meta).toMatchObject({ identifier: 'ho21/innsyn/3/2026/1', title: 'Svar på innsynskrav 3/2026' });
    expect(text({})).toContain('Siri &lt;b&gt;');
  });

  it('says nothing of complaints where everything is given', () => {
    expect(text({})).not.toContain('klage');
  });

  it('tells of reasons and complaint where something is kept back, and who decides', () => {
    const told = text({
      documents: [refused],
      council: { ...source.council, complaintBody: 'Departementet' },
    });
    for (const words of ['§ 31', '§ 32', 'tre uker', 'ti virkedager', 'meirinnsyn', 'til Departementet'])
      expect(told).toContain(words);
    expect(told).not.toContain('taushetsplikt');
    expect(text({ documents: [refused] })).toContain('til klageinstansen');
  });

  it('speaks of a duty of confidentiality instead of meirinnsyn where that is why', () => {
    const told = text({ documents: [{ ...refused, enhancedAccess: 'duty' }] });
    expect(told).toContain('taushetsplikt');
    expect(told).not.toContain('meirinnsyn');
  });

  it('says so when nothing was found, and when it is decided once more', () => {
    expect(text({ documents: [] })).toContain('Vi har ikke funnet dokumenter');
    expect(text({ request: { ...source.request, round: 2 } })).toContain('vurdert kravet på nytt');
  });

  it('is a draft while something is undecided', () => {
    expect(buildInnsynLetter(source).meta.mark).toBeUndefined();
    expect(buildInnsynLetter({ ...source, documents: [line({ outcome: null })] }).meta.mark).toBe('UTKAST');
  });

  it('is in Nynorsk for those who wrote that, and to nobody named for those who did not say', () => {
    const request = { ...source.request, language: 'nn-NO', requesterName: null } as const;
    const told = text({ request, documents: [refused] });
    for (const words of [
      'Du får ikkje innsyn',
      'tre veker',
      'Til den som har bede om innsyn',
      'Med venleg helsing',
    ])
      expect(told).toContain(words);
  });
});
