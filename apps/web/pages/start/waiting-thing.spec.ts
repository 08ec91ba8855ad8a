import { describe, expect, it } from '@jest/globals';
import { pageText } from '../page-text.js';
import { countSentence, waitingRows } from './waiting-thing.js';

const say = pageText('nb-NO');
const thing = (due: string | null, label: string) => ({ due, label, href: `/${label}` });

describe('what waits', () => {
  it('stands by deadline, what has none last, and tells what is late, due today or soon', () => {
    const things = [
      ...[thing(null, 'whenever'), thing('2026-12-18', 'far'), thing('2026-11-20', 'late')],
      ...[thing('2026-11-27', 'soon'), thing('2026-11-23', 'today')],
    ];
    expect(waitingRows(things, '2026-11-23', say)).toEqual([
      {
        ...{ label: 'late', href: '/late', date: '20.11.2026', note: '' },
        tag: { label: 'Over fristen', color: 'danger' },
      },
      {
        label: 'today',
        href: '/today',
        note: '',
        date: '23.11.2026',
        tag: { label: 'i dag', color: 'danger' },
      },
      {
        ...{ label: 'soon', href: '/soon', date: '27.11.2026', note: '' },
        tag: { label: 'om 4 virkedager', color: 'warning' },
      },
      { label: 'far', href: '/far', note: '', date: '18.12.2026', tag: null },
      { label: 'whenever', href: '/whenever', note: '', date: '', tag: null },
    ]);
  });

  it('that is wrong now comes before everything that has time', () => {
    const alarm = { ...thing(null, 'smittet'), alarm: 'Virus funnet', note: 'Ta det bort.' };
    expect(waitingRows([thing('2026-11-20', 'late'), alarm], '2026-11-23', say)[0]).toEqual({
      ...{ label: 'smittet', href: '/smittet', date: '', note: 'Ta det bort.' },
      tag: { label: 'Virus funnet', color: 'danger' },
    });
  });

  it('is counted in words that fit one and many', () => {
    expect([1, 2].map((count) => countSentence(say, 'start.count', count))).toEqual([
      'én ting venter på deg',
      '2 ting venter på deg',
    ]);
  });
});
