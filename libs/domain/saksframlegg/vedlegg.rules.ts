import type { Fault } from '#kernel/domain-error';

export const vedleggKinds = [
  'referat',
  'activityOverview',
  'letter',
  'pressArticle',
  'note',
  'slides',
  'themeNote',
  'report',
  'other',
] as const;
export type VedleggKind = (typeof vedleggKinds)[number];

export const vedleggStatuses = ['draft', 'final'] as const;
export type VedleggStatus = (typeof vedleggStatuses)[number];

export const vedleggOwnerKinds = ['saksframlegg', 'referat', 'letter'] as const;
export type VedleggOwnerKind = (typeof vedleggOwnerKinds)[number];

export const vedleggContentKinds = ['file', 'html', 'letter', 'referat', 'activityOverview'] as const;
export type VedleggContentKind = (typeof vedleggContentKinds)[number];

/** What a vedlegg is called and where it comes from. */
export interface VedleggHead {
  readonly title: string;
  readonly kind: VedleggKind;
  readonly status: VedleggStatus;
  readonly source: string | null;
  /** `yyyy-mm-dd`. */
  readonly date: string | null;
}

/**
 * What is missing before a vedlegg can go out: a paper from outside without sender or date cannot be filed, and a
 * draft must be one on purpose. "Kontroller" tells it, and it stops the sending; while a paper is written it may be missing.
 */
export function vedleggLacks(head: VedleggHead, contentKind: VedleggContentKind): VedleggLack[] {
  if (contentKind !== 'file') return [];
  return [
    ...(head.source ? [] : [{ path: '/source', code: 'vedlegg.sourceMissing' } as const]),
    ...(head.date ? [] : [{ path: '/date', code: 'vedlegg.dateMissing' } as const]),
  ];
}

/** What a paper from outside has not told of itself. */
export interface VedleggLack extends Fault {
  readonly code: 'vedlegg.sourceMissing' | 'vedlegg.dateMissing';
}

/** The paper, referat or letter that vedlegg belong to. */
export interface VedleggOwner {
  readonly kind: VedleggOwnerKind;
  readonly id: string;
}
