/** A vedlegg as far as it is compared. */
export interface VedleggInPackage {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Of its content alone: moving it, or renaming it, is no new content. */
  readonly print: string;
  /** ISO instant when it was sent after its paper; null for the others. */
  readonly sentAt: string | null;
}

/** A paper as far as it is compared. */
export interface PaperInPackage {
  /** Of its own text, its vedlegg left out. */
  readonly print: string;
  /** ISO instant when its text was changed last. */
  readonly changedAt: string;
  /** ISO instant when it was sent; null before that. */
  readonly sentAt: string | null;
  readonly vedlegg: readonly VedleggInPackage[];
}

/** A line of the saksliste, and its paper if the reader may read one. */
export interface ItemInPackage {
  /** Anchor of the paper in the package, `sak-14-2-2021`; numbers that were sent are never used again. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** "Trukket"; empty for an ordinary item. */
  readonly status: string;
  readonly paper: PaperInPackage | null;
}

/** What one reader's møtepakke held, kept with each version so that later ones can say what is otherwise. */
export interface PaperSetContents {
  readonly version: number;
  /** ISO instant of the innkalling that counted; null before one is sent. */
  readonly issuedAt: string | null;
  readonly time: string;
  readonly place: string;
  readonly items: readonly ItemInPackage[];
}

interface OfItem {
  readonly item: ItemInPackage;
  /** ISO instant, as far as it is known. */
  readonly at: string | null;
  /** It came after the innkalling. */
  readonly late: boolean;
}

/** One thing that is otherwise than in an earlier version. */
export type PaperSetChange =
  | { readonly kind: 'meetingMoved'; readonly at: string | null }
  | (OfItem & {
      readonly kind: 'itemNew' | 'itemGone' | 'itemStatus' | 'paperNew' | 'paperChanged' | 'paperGone';
    })
  | (OfItem & { readonly kind: 'itemRenamed'; readonly was: string })
  | (OfItem & {
      readonly kind: 'vedleggNew' | 'vedleggChanged' | 'vedleggGone';
      readonly vedlegg: VedleggInPackage;
    })
  | (OfItem & {
      readonly kind: 'vedleggRenamed' | 'vedleggMoved';
      readonly vedlegg: VedleggInPackage;
      readonly was: string;
    });

/**
 * What is otherwise now than in an earlier version of the same reader's package: in the order of the saksliste, what is
 * gone last.
 */
export function paperSetChanges(before: PaperSetContents, now: PaperSetContents): readonly PaperSetChange[] {
  const issued = now.issuedAt === before.issuedAt ? null : now.issuedAt;
  const moved = before.time !== now.time || before.place !== now.place;
  const known = new Map(before.items.map((item) => [item.id, item]));
  const left = before.items.filter(({ id }) => !now.items.some((item) => item.id === id));
  return [
    ...(moved ? [{ kind: 'meetingMoved', at: issued } as const] : []),
    ...now.items.flatMap((item) => itemChanges(known.get(item.id), item, issued)),
    ...left.map((item) => ({ kind: 'itemGone', item, at: issued, late: false }) as const),
  ];
}

function itemChanges(
  before: ItemInPackage | undefined,
  item: ItemInPackage,
  issued: string | null,
): PaperSetChange[] {
  const said = { item, at: issued, late: false } as const;
  return [
    ...(before ? [] : [{ ...said, kind: 'itemNew' } as const]),
    ...(before && before.status !== item.status ? [{ ...said, kind: 'itemStatus' } as const] : []),
    ...(before && before.title !== item.title
      ? [{ ...said, kind: 'itemRenamed', was: before.title } as const]
      : []),
    ...paperChanges(before?.paper ?? null, item, issued),
  ];
}

function paperChanges(
  before: PaperInPackage | null,
  item: ItemInPackage,
  issued: string | null,
): PaperSetChange[] {
  const { paper } = item;
  if (!paper) return before ? [{ kind: 'paperGone', item, at: issued, late: false }] : [];
  if (!before) {
    // What came with the innkalling came with it; everything else came later and says when.
    const late = paper.sentAt !== null && paper.sentAt !== issued;
    return [{ kind: 'paperNew', item, at: paper.sentAt, late }];
  }
  const changed = { kind: 'paperChanged', item, at: paper.changedAt, late: false } as const;
  return [...(before.print === paper.print ? [] : [changed]), ...vedleggChanges(before, paper, item, issued)];
}

function vedleggChanges(
  before: PaperInPackage,
  now: PaperInPackage,
  item: ItemInPackage,
  issued: string | null,
): PaperSetChange[] {
  const known = new Map(before.vedlegg.map((vedlegg) => [vedlegg.id, vedlegg]));
  const gone = before.vedlegg.filter(({ id }) => !now.vedlegg.some((vedlegg) => vedlegg.id === id));
  const said = { item, at: issued, late: false } as const;
  return [
    ...now.vedlegg.flatMap((vedlegg): PaperSetChange[] => {
      const was = known.get(vedlegg.id);
      const late = vedlegg.sentAt !== null;
      if (!was) return [{ kind: 'vedleggNew', item, vedlegg, at: vedlegg.sentAt ?? issued, late }];
      return [
        ...(was.print === vedlegg.print ? [] : [{ ...said, kind: 'vedleggChanged', vedlegg } as const]),
        ...(was.title === vedlegg.title
          ? []
          : [{ ...said, kind: 'vedleggRenamed', vedlegg, was: was.title } as const]),
        ...(was.number === vedlegg.number
          ? []
          : [{ ...said, kind: 'vedleggMoved', vedlegg, was: String(was.number) } as const]),
      ];
    }),
    ...gone.map((vedlegg) => ({ ...said, kind: 'vedleggGone', vedlegg }) as const),
  ];
}

/** What of an item stands in a package of changes: its text, and the ids of its vedlegg. Nothing for an item that is left out. */
export interface ChangedPaper {
  readonly text: boolean;
  readonly vedlegg: ReadonlySet<string>;
}

/** The papers that have something new to read, by the anchor of their item. */
export function changedPapers(changes: readonly PaperSetChange[]): ReadonlyMap<string, ChangedPaper> {
  const papers = new Map<string, { text: boolean; vedlegg: Set<string> }>();
  const of = (id: string) => {
    const known = papers.get(id) ?? { text: false, vedlegg: new Set<string>() };
    papers.set(id, known);
    return known;
  };
  for (const change of changes) {
    if (change.kind === 'paperChanged') of(change.item.id).text = true;
    else if (change.kind === 'vedleggNew' || change.kind === 'vedleggChanged')
      of(change.item.id).vedlegg.add(change.vedlegg.id);
    else if (change.kind === 'paperNew') {
      const paper = of(change.item.id);
      paper.text = true;
      for (const { id } of change.item.paper?.vedlegg ?? []) paper.vedlegg.add(id);
    }
  }
  return papers;
}
