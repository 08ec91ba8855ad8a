import { describe, expect, it } from '@jest/globals';
import { fateOf, type LeftOver, type OpenedPage } from './left-over.rules.js';

const fields = (text: string) =>
  [
    ['base', 'b'],
    ['html-0', text],
  ] as const;
const leftOver = (isSent: boolean): LeftOver => ({
  ...{ draft: 'first', at: new Date(0), fields: fields('<p>Mitt.</p>'), isSent },
});
const page = (changed: Partial<OpenedPage> = {}): OpenedPage => ({
  ...{ fields: fields('<p>Deres.</p>'), keptDraft: '', unsavedDraft: '', isUnsaved: false },
  ...changed,
});

describe('text that was put aside', () => {
  it('is let go when the page says that just this was kept, or shows the same', () => {
    expect(fateOf(leftOver(true), page({ keptDraft: 'first' }))).toBe('over');
    expect(fateOf(leftOver(false), page({ fields: fields('<p>Mitt.</p>') }))).toBe('over');
  });

  it('is offered when another page was kept, and when something was typed after it was sent', () => {
    expect(fateOf(leftOver(true), page({ keptDraft: 'second' }))).toBe('offered');
    expect(fateOf(leftOver(false), page({ keptDraft: 'first' }))).toBe('offered');
    expect(fateOf(leftOver(true), page())).toBe('offered');
  });

  it('stays put aside when the page shows it and has not kept it', () => {
    expect(fateOf(leftOver(true), page({ unsavedDraft: 'first', isUnsaved: true }))).toBe('shown');
    expect(fateOf(leftOver(false), page({ fields: fields('<p>Mitt.</p>'), isUnsaved: true }))).toBe('shown');
    expect(fateOf(leftOver(false), page({ unsavedDraft: 'first', isUnsaved: true }))).toBe('offered');
  });
});
