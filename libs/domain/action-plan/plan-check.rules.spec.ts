import { describe, expect, it } from '@jest/globals';
import { activityFindings, areaFindings, commitmentFindings, dateFindings } from './plan-check.rules.js';

const passage = (html: string) => ({
  ...{ place: { kind: 'section' as const, itemId: 'item', index: 0 }, label: '@background', html },
});
const areas = [
  {
    id: 'a',
    name: 'Bærekraftig helsetjeneste',
    aliases: ['Bærekraft i helsetjenesten', 'En bærekraftig helsetjeneste'],
  },
];

describe('what the plan knows about texts', () => {
  it('D16: an area called by another of its names is caught, and its own name is not', () => {
    expect(areaFindings(passage('<h3>Bærekraft i helsetjenesten</h3>'), areas)).toMatchObject([
      { check: 'areaCalledOtherwise', params: { what: 'Bærekraft i helsetjenesten', name: areas[0].name } },
    ]);
    expect(areaFindings(passage('<p>Om bærekraftig helsetjeneste.</p>'), areas)).toEqual([]);
  });

  it('D05: an activity and its vedlegg with two dates are caught', () => {
    const vedlegg = [{ id: 'v', itemId: 'item', title: 'Kronikk Dagens Medisin', date: '2021-02-13' }];
    const done = { title: 'Kronikk i Dagens Medisin', date: '2021-02-11' };
    expect(dateFindings([done], vedlegg)).toMatchObject([
      { check: 'activityDateDiffers', params: { date: '13. februar 2021', other: '11. februar 2021' } },
    ]);
    expect(dateFindings([{ ...done, date: '2021-02-13' }], vedlegg)).toEqual([]);
    expect(dateFindings([{ title: 'Møte i Dagens forum', date: '2021-01-01' }], vedlegg)).toEqual([]);
  });

  it('D18: a promise in an account without a follow-up is caught', () => {
    const promised = passage(
      '<p>God diskusjon. Sekretariatet sender skriftlig innspill til direktoratet.</p>',
    );
    expect(commitmentFindings(promised, 0)).toMatchObject([
      {
        check: 'commitmentLeft',
        params: { what: 'Sekretariatet sender skriftlig innspill til direktoratet' },
      },
    ]);
    expect(commitmentFindings(promised, 1)).toEqual([]);
    expect(commitmentFindings(passage('<p>Sekretariatet orienterte.</p>'), 0)).toEqual([]);
  });

  it('D29: an area with open decisions and no activity is caught', () => {
    const rows = [{ areaId: 'a', name: 'Teknologi', cases: ['14/2/2021'] }];
    expect(activityFindings(rows)).toMatchObject([
      { check: 'activityMissing', severity: 'warning', params: { name: 'Teknologi', cases: '14/2/2021' } },
    ]);
  });
});
