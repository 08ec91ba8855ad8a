import { expect, it } from '@jest/globals';
import { documentName, type RequestedDocument } from './requested-document.document.js';

const document: RequestedDocument = {
  ...{
    kind: 'vedlegg',
    id: 'x',
    title: 'Notat',
    openTitle: '',
    caseNumber: '14/2/2021',
    meetingNumber: '2/2021',
  },
  ...{ vedlegg: 2, ofReferat: false, date: '2021-03-03', key: '' },
};

it.each([
  [{}, 'Vedlegg 2 til sak 14/2/2021: Notat'],
  [{ caseNumber: '' }, 'Vedlegg 2 til en sak i møte 2/2021: Notat'],
  [{ ofReferat: true, caseNumber: '' }, 'Vedlegg 2 til referat fra møte 2/2021: Notat'],
  [{ kind: 'saksframlegg', vedlegg: null }, 'Saksframlegg 14/2/2021: Notat'],
  [{ kind: 'saksframlegg', vedlegg: null, caseNumber: '' }, 'Saksframlegg til møte 2/2021: Notat'],
  [{ kind: 'letter', vedlegg: null, caseNumber: '', meetingNumber: '' }, 'Brev 03.03.2021: Notat'],
] as const)('a document with %j is called %s', (over, name) => {
  expect(documentName('nb-NO', { ...document, ...over }, document.title)).toBe(name);
});

it('has no title where none may be told', () => {
  expect(documentName('nn-NO', document, document.openTitle)).toBe('Vedlegg 2 til sak 14/2/2021');
});
