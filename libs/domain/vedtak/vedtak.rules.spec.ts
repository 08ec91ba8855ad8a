import { describe, expect, it } from '@jest/globals';
import {
  contentFaults,
  differsFromProposal,
  mayHoldVedtak,
  mentionsChanges,
  paragraphFaults,
  vedtakFaults,
  type VedtakContent,
  type VedtakOutcome,
} from './vedtak.rules.js';

const text = (outcome: VedtakOutcome, paragraphs: string[] = [], changes: string[] = []) => ({
  outcome,
  paragraphs,
  changes,
});
const codes = (faults: readonly { code: string }[]) => faults.map((fault) => fault.code);

describe('text that points at changes', () => {
  it.each([
    'Rådet slutter seg til planen med de endringer som kom frem i møtet.',
    'Utkastet vedtas med de endringene som kom frem på møtet.',
    'Rådet tar rapporten til etterretning med de kommentarer som kom fram.',
    'Brevet vedtas med de <strong>endringer</strong> og merknader som kom frem i møtet.',
    'Rådet sluttar seg til planen med dei endringane som kom fram i møtet.',
    'Planen vedtas med de innspill som ble gitt.',
  ])('sees it in: %s', (paragraph) => {
    expect(mentionsChanges([paragraph])).toBe(true);
  });

  it.each([
    'Rådet slutter seg til planen med de endringene som er ført inn nedenfor.',
    'Rådet ber om en oversikt over endringer.',
    'Innkallingen og sakslisten godkjennes.',
    'Med de beste hilsener.',
  ])('does not see it in: %s', (paragraph) => {
    expect(mentionsChanges([paragraph])).toBe(false);
  });

  it('is not slow on a long text', () => {
    expect(mentionsChanges([`${'med de endringer og '.repeat(5000)}x`])).toBe(false);
  });
});

describe('faults in the text of a vedtak', () => {
  it('asks for the change list when the text says that something changed (D17)', () => {
    const pointing = 'Utkastet vedtas med de endringene som kom frem på møtet.';
    expect(vedtakFaults(text('adopted', [pointing]))).toEqual([
      { path: '/changes', code: 'vedtak.changesMissing' },
    ]);
    expect(vedtakFaults(text('adopted', [pointing], ['Nytt tredje punkt.']))).toEqual([]);
    expect(codes(vedtakFaults(text('adoptedWithChanges', ['Planen vedtas.'])))).toEqual([
      'vedtak.changesMissing',
    ]);
  });

  it('asks for text where something was decided, and for none where nothing was', () => {
    expect(codes(vedtakFaults(text('approved')))).toEqual(['vedtak.textMissing']);
    expect(codes(vedtakFaults(text('approved', ['<em> </em>'])))).toEqual(['vedtak.textMissing']);
    expect(vedtakFaults(text('none'))).toEqual([]);
    expect(codes(vedtakFaults(text('none', ['Likevel noe.'])))).toEqual(['vedtak.textWhereNone']);
    expect(vedtakFaults(text('postponed'))).toEqual([]);
  });

  it('finds an open slot that was left (D21), but not a reference in brackets', () => {
    expect(codes(vedtakFaults(text('adopted', ['Tiltak: [andre forslag fra Rådet]'])))).toEqual([
      'vedtak.placeholderLeft',
    ]);
    expect(vedtakFaults(text('adopted', ['Som vist i kilden [1].']))).toEqual([]);
  });

  it('takes running text only in a paragraph', () => {
    expect(codes(paragraphFaults('<ul><li>a</li></ul>', '/paragraphs/0'))).toEqual([
      'vedtak.blockNotAllowed',
    ]);
    expect(paragraphFaults('Rådet <em>ber</em> om det.', '/paragraphs/0')).toEqual([]);
  });
});

describe('a whole vedtak', () => {
  const content: VedtakContent = {
    ...text('adopted', ['Planen vedtas.']),
    vote: { unanimous: false, votesFor: 10, votesAgainst: 4 },
    statements: [{ personId: 'kari', kind: 'dissent', text: 'Jeg er uenig.' }],
  };
  const surroundings = {
    voting: { majority: 'simple', castingVote: true, abstainingAllowed: true },
    eligible: 14,
    disqualified: [],
  } as const;

  it('is whole with text, vote and statement', () => {
    expect(contentFaults(content, surroundings)).toEqual([]);
  });

  it('counts only those who could vote, and takes no statement from somebody disqualified', () => {
    const faults = contentFaults(content, { ...surroundings, eligible: 13, disqualified: ['kari'] });
    expect(faults.map(({ path, code }) => [path, code])).toEqual([
      ['/vote', 'vote.moreThanEligible'],
      ['/statements/0/person', 'statement.personDisqualified'],
    ]);
  });

  it('does not judge a vote over something that was not decided', () => {
    expect(contentFaults({ ...content, ...text('postponed') }, { ...surroundings, eligible: 2 })).toEqual([]);
  });
});

it('is written in a meeting, never before it has begun (D22)', () => {
  expect(['planned', 'called', 'cancelled', 'inProgress', 'held'].filter(mayHoldVedtak)).toEqual([
    'inProgress',
    'held',
  ]);
});

it('differs from its proposal by its words, not by its spaces', () => {
  expect(differsFromProposal(['Planen  vedtas.', ''], ['Planen vedtas.'])).toBe(false);
  expect(differsFromProposal(['Planen vedtas.'], ['Planen vedtas nå.'])).toBe(true);
  expect(differsFromProposal([], ['Planen vedtas.'])).toBe(true);
});
