import { describe, expect, it } from '@jest/globals';
import {
  changedPapers,
  type ItemInPackage,
  type PaperInPackage,
  paperSetChanges,
  type PaperSetContents,
  type VedleggInPackage,
} from './paper-set-contents.rules.js';

const issued = '2021-02-19T13:30:00.000Z';
const late = '2021-02-24T08:00:00.000Z';

const vedlegg = (id: string, number: number, other: Partial<VedleggInPackage> = {}): VedleggInPackage => ({
  ...{ id, number, title: `Vedlegg ${id}`, print: `print of ${id}`, sentAt: null },
  ...other,
});
const paper = (other: Partial<PaperInPackage> = {}): PaperInPackage => ({
  ...{ print: 'text', changedAt: issued, sentAt: issued, vedlegg: [vedlegg('a', 1), vedlegg('b', 2)] },
  ...other,
});
const item = (sequence: number, other: Partial<ItemInPackage> = {}): ItemInPackage => ({
  ...{ id: `sak-${sequence}-2-2021`, number: `${sequence}/2/2021`, title: `Sak ${sequence}`, status: '' },
  paper: paper(),
  ...other,
});
const contents = (
  items: readonly ItemInPackage[],
  other: Partial<PaperSetContents> = {},
): PaperSetContents => ({
  ...{ version: 1, issuedAt: issued, time: 'fredag 26. februar 2021', place: 'Zoom', items },
  ...other,
});

const before = contents([item(10), item(11), item(12)]);

/** The kinds of changes, with the item each is of. */
const kinds = (now: PaperSetContents, was = before) =>
  paperSetChanges(was, now).map((change) =>
    change.kind === 'meetingMoved' ? change.kind : `${change.item.number} ${change.kind}`,
  );

describe('what has changed since a version', () => {
  it('is nothing when nothing has', () => {
    expect(kinds(contents([item(10), item(11), item(12)], { version: 2 }))).toEqual([]);
  });

  it('is a vedlegg that came later, with when it came', () => {
    const with3 = paper({ vedlegg: [...paper().vedlegg, vedlegg('c', 3, { sentAt: late })] });
    const changes = paperSetChanges(before, contents([item(10), item(11, { paper: with3 }), item(12)]));
    expect(changes).toMatchObject([{ kind: 'vedleggNew', vedlegg: { id: 'c' }, at: late, late: true }]);
    expect([...changedPapers(changes)]).toEqual([
      ['sak-11-2-2021', { text: false, vedlegg: new Set(['c']) }],
    ]);
  });

  it('tells new content, a new title, another number and what is gone apart', () => {
    const now = paper({
      vedlegg: [vedlegg('b', 1, { print: 'other' }), vedlegg('c', 2, { title: 'Ny' })],
    });
    expect(kinds(contents([item(10, { paper: now }), item(11), item(12)]))).toEqual([
      '10/2/2021 vedleggChanged',
      '10/2/2021 vedleggMoved',
      '10/2/2021 vedleggNew',
      '10/2/2021 vedleggGone',
    ]);
    const renamed = paper({ vedlegg: [vedlegg('a', 1, { title: 'Nytt navn' }), vedlegg('b', 2)] });
    expect(
      paperSetChanges(before, contents([item(10, { paper: renamed }), item(11), item(12)])),
    ).toMatchObject([{ kind: 'vedleggRenamed', was: 'Vedlegg a' }]);
  });

  it('is a paper that came later, whole with its vedlegg, and not one that came with the innkalling', () => {
    const was = contents([item(10, { paper: null }), item(11)]);
    const [came] = paperSetChanges(was, contents([item(10, { paper: paper({ sentAt: late }) }), item(11)]));
    expect(came).toMatchObject({ kind: 'paperNew', at: late, late: true });
    expect(changedPapers([came]).get('sak-10-2-2021')).toEqual({ text: true, vedlegg: new Set(['a', 'b']) });
    const again = contents([item(10, { paper: paper({ sentAt: late }) }), item(11)], { issuedAt: late });
    expect(paperSetChanges(was, again)).toMatchObject([{ kind: 'paperNew', at: late, late: false }]);
  });

  it('is what a new issue of the innkalling did to the saksliste, with its date', () => {
    const now = contents(
      [item(10, { title: 'Nytt navn' }), item(12, { status: 'Trukket', paper: null }), item(13)],
      {
        ...{ version: 2, issuedAt: late, place: 'Oslo' },
      },
    );
    expect(kinds(now)).toEqual([
      'meetingMoved',
      '10/2/2021 itemRenamed',
      '12/2/2021 itemStatus',
      '12/2/2021 paperGone',
      '13/2/2021 itemNew',
      '13/2/2021 paperNew',
      '11/2/2021 itemGone',
    ]);
    expect(paperSetChanges(before, now)[0].at).toBe(late);
    expect([...changedPapers(paperSetChanges(before, now)).keys()]).toEqual(['sak-13-2-2021']);
  });

  it('is a text that was written anew', () => {
    const now = contents([
      item(10, { paper: paper({ print: 'other', changedAt: late }) }),
      item(11),
      item(12),
    ]);
    expect(paperSetChanges(before, now)).toMatchObject([{ kind: 'paperChanged', at: late, late: false }]);
    expect(changedPapers(paperSetChanges(before, now)).get('sak-10-2-2021')).toEqual({
      text: true,
      vedlegg: new Set(),
    });
  });
});
