import { markedDifference, type MarkedPart } from '#domain/vedtak';
import type { PageText } from '../page-text.js';

/** A paragraph with what changed, as the partial `marked-parts` shows it. */
export interface MarkedParagraph {
  readonly parts: readonly (Pick<MarkedPart, 'html'> & Readonly<Record<MarkedPart['kind'], boolean>>)[];
  /** What looks otherwise than before, in words; empty when nothing does. */
  readonly restyling: string;
}

/** Longest stretch of words that is told whole. */
const longestTold = 60;

/** @param before, after inline HTML; null when there was, or is, no such paragraph */
export function markedParagraph(say: PageText, before: string | null, after: string | null): MarkedParagraph {
  const parts = markedDifference(before ?? '', after ?? '');
  const restyled = parts.filter(({ kind }) => kind === 'restyled').map((part) => restyling(say, part));
  return {
    parts: parts.map(({ kind, html }) => ({
      ...{ html: kind === 'added' || kind === 'removed' ? html.replaceAll('<br>', '↵<br>') : html },
      ...{ same: kind === 'same', removed: kind === 'removed' },
      ...{ added: kind === 'added', restyled: kind === 'restyled' },
    })),
    restyling: restyled.length > 0 ? say('marked.restyling', { what: restyled.join(', ') }) : '',
  };
}

function restyling(say: PageText, { text, looks }: MarkedPart): string {
  const told = text.trim();
  const words = told.length > longestTold ? `${told.slice(0, longestTold - 1)}…` : told;
  const now = (looks ?? []).map((look) => say(`marked.look.${look}`)).join(' ') || say('marked.look.plain');
  return say('marked.looks', { words, now });
}
