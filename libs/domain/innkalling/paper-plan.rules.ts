import type { AgendaItemStatus, CaseType } from '#domain/meetings';
import type { SaksframleggStatus } from '#domain/saksframlegg';

/** State, version and number of vedlegg: what a sending shows of a paper. */
export type PaperMark = readonly [SaksframleggStatus, number, number];

/** An item with its paper, as far as a sending is concerned. */
export interface PaperItem {
  readonly id: string;
  readonly title: string;
  readonly status: AgendaItemStatus;
  readonly caseTypes: readonly CaseType[];
  /** Part of another item, whose paper it shares. */
  readonly isPart: boolean;
  readonly paper: PaperMark | null;
}

/** What becomes of the papers when an innkalling goes out. */
export interface PlannedPapers {
  /** Ready: they go out now. */
  readonly now: readonly PaperPlace[];
  /** Not ready, or not begun: they are announced to follow. */
  readonly later: readonly PaperPlace[];
  /** For the fingerprint of a plan. */
  readonly marks: readonly (string | number)[];
}

export interface PaperPlace {
  readonly itemId: string;
  readonly title: string;
}

/** An item that decides, discusses or informs is expected to have a paper; one that has no type is not. */
export function plannedPapers(items: readonly PaperItem[]): PlannedPapers {
  const open = items.filter(({ status, isPart }) => status === 'planned' && !isPart);
  const placeOf = ({ id, title }: PaperItem): PaperPlace => ({ itemId: id, title });
  return {
    now: open.filter(({ paper }) => paper?.[0] === 'ready').map(placeOf),
    later: open.filter(isAwaited).map(placeOf),
    marks: open.flatMap(({ id, paper }) => (paper ? [id, ...paper] : [])),
  };
}

function isAwaited({ paper, caseTypes }: PaperItem): boolean {
  if (paper === null) return caseTypes.length > 0;
  return paper[0] === 'draft' || paper[0] === 'forQualityCheck';
}
