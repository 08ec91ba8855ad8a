import { describe, expect, it } from '@jest/globals';
import { changedParts, headAndContent, isAsBefore, type VedleggState } from './vedlegg-version.rules.js';

const note: VedleggState = {
  ...{ title: 'Notat', kind: 'note', status: 'draft', source: 'e-helse', date: '2021-02-12' },
  ...{ contentKind: 'file', storedFileId: 'one', letterId: null, referatYear: null, referatNumber: null },
};

describe('what a version of a vedlegg keeps', () => {
  it('is what a reader sees, not its place in the list or its key', () => {
    const row = Object.assign({ position: 3 }, note);
    expect(headAndContent(row)).toEqual(note);
    expect(isAsBefore(note, headAndContent(Object.assign(row, { position: 4 })))).toBe(true);
    expect(isAsBefore(note, { ...note, source: null })).toBe(false);
  });
});

describe('what changed from one version to the next', () => {
  it.each<[string, Partial<VedleggState>, string[]]>([
    ['nothing', {}, []],
    ['another file', { storedFileId: 'two' }, ['content']],
    ['a text in the place of a file', { contentKind: 'html', storedFileId: 'two' }, ['content']],
    ['its name and state', { title: 'Nytt notat', status: 'final' }, ['title', 'status']],
    ['where it comes from', { source: null, date: null }, ['source', 'date']],
  ])('is told for %s', (_, change, parts) => {
    expect(changedParts(note, { ...note, ...change })).toEqual(parts);
  });
});
