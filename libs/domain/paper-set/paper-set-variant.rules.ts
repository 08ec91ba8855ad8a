import { documentError } from './document.errors.js';

/** The forms that a møtepakke is made in. What a reader may see of each is decided by the reader, not here. */
export const paperSetVariants = ['whole', 'withoutVedlegg', 'changes'] as const;

export type PaperSetVariant = (typeof paperSetVariants)[number];

/** Which møtepakke is wanted. */
export interface PaperSetWish {
  readonly variant: PaperSetVariant;
  /** For `changes`: the version that is compared with, from 1. 0 for the others. */
  readonly since: number;
}

/** The whole of it, as it is now. */
export const wholePaperSet: PaperSetWish = { variant: 'whole', since: 0 };

/**
 * What somebody asked for in words.
 * @throws DomainError `paperSet.unknownVariant` for another word, for changes since nothing, and for anything else since
 * something
 */
export function wishOf(word: string, since: number): PaperSetWish {
  const variant = paperSetVariants.find((each) => each === word);
  const fits = variant === 'changes' ? Number.isSafeInteger(since) && since > 0 : since === 0;
  if (!variant || !fits) throw documentError('paperSet.unknownVariant');
  return { variant, since };
}

/** What stands at the end of a document's identifier and of its file name's stem, apart from other variants. */
export function variantPath({ variant, since }: PaperSetWish): string {
  switch (variant) {
    case 'whole':
      return '';
    case 'withoutVedlegg':
      return '/uten-vedlegg';
    case 'changes':
      return `/endret-siden-v${since}`;
  }
}

/** How a møtepakke came to its number. */
export interface PackageIssue {
  /** Issue of the innkalling that counts; 0 before one is sent. */
  readonly issue: number;
  /** Times that papers or vedlegg were sent besides the innkallinger, since the first. */
  readonly late: number;
}

/**
 * The number of a møtepakke: one more each time something was sent, be it a new issue of the innkalling or a paper or
 * vedlegg that came later; so no number stands for two packages. 0 while nothing is sent.
 */
export function packageVersion({ issue, late }: PackageIssue): number {
  return issue === 0 ? 0 : issue + late;
}
