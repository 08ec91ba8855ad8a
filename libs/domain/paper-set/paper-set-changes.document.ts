import type { PaperSetJob } from '#documents/press/press-job';
import type { DocumentMeta } from '#documents/template/document-meta';
import { message } from '#kernel/messages';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import {
  changedPapers,
  type PaperSetChange,
  paperSetChanges,
  type PaperSetContents,
} from './paper-set-contents.rules.js';
import { fetched } from './paper-set-plan.document.js';
import type { PaperSetModel } from './paper-set.document.js';
import type { Templates } from './vedlegg-page.document.js';

/** What `templates/documents/paper-set-changes` gets: the first page of what has changed since a version. */
export interface PaperSetChangesModel {
  readonly meta: DocumentMeta;
  readonly bodyName: string;
  readonly meetingNumber: string;
  readonly date: string;
  readonly place: string;
  /** "Endret siden versjon 1". */
  readonly heading: string;
  readonly version: string;
  readonly rows: readonly {
    /** Anchor of what is new to read; empty when there is nothing. */
    readonly id: string;
    /** "14/2/2021 Teknologi og digitalisering"; empty for the meeting as a whole. */
    readonly item: string;
    readonly what: string;
    /** "Ettersendt 24.02.2021", "24.02.2021" or empty. */
    readonly when: string;
  }[];
}

/**
 * The order for a package with only what is otherwise than in an earlier version of the same reader's package: a page
 * that lists the changes, then the papers and vedlegg that are new. A paper whose own text is the same is named on a
 * page of its own before its vedlegg.
 */
export function changesJob(
  model: PaperSetModel,
  before: PaperSetContents,
  templates: Templates,
): PaperSetJob {
  const { meta, reader } = model;
  const changes = paperSetChanges(before, model.contents);
  const changed = changedPapers(changes);
  const front = changesModel(model, before.version, changes);
  return {
    kind: 'paper-set',
    plan: {
      meta,
      ...(reader === undefined ? {} : { reader }),
      front: [
        {
          ...{ id: 'endringer', meta, title: front.heading },
          html: templates.render('paper-set-changes', front),
        },
      ],
      papers: model.papers.flatMap((paper) => {
        const part = changed.get(paper.id);
        if (!part) return [];
        const { id, title, stamp, meta: head } = paper;
        const vedlegg = paper.vedlegg.filter(({ rowId }) => part.vedlegg.has(rowId));
        const html = part.text
          ? paper.html
          : templates.render('paper-set-unchanged', unchangedModel(paper, before.version));
        return [{ id, title, stamp, html, meta: head, vedlegg: vedlegg.map(fetched) }];
      }),
    },
  };
}

/** The first page. */
export function changesModel(
  { meta, cover }: Pick<PaperSetModel, 'meta' | 'cover'>,
  since: number,
  changes: readonly PaperSetChange[],
): PaperSetChangesModel {
  const { language } = meta;
  const { bodyName, meetingNumber, date, place, version } = cover;
  return {
    ...{ meta, bodyName, meetingNumber, date, place, version },
    heading: message(language, 'document.paperSetChanges', { version: since }),
    rows: changes.map((change) => ({
      id: anchorOf(change),
      item: change.kind === 'meetingMoved' ? '' : `${change.item.number} ${change.item.title}`,
      what: whatOf(language, change, cover),
      when: whenOf(language, change),
    })),
  };
}

function unchangedModel({ id, meta, number, title }: PaperSetModel['papers'][number], since: number): object {
  return {
    ...{ id, meta, caseNumber: number, title: title.slice(number.length).trim() },
    note: message(meta.language, 'document.paperSetUnchanged', { version: since }),
  };
}

/** Anchor of what is new to read. */
function anchorOf(change: PaperSetChange): string {
  switch (change.kind) {
    case 'paperNew':
    case 'paperChanged':
      return change.item.id;
    case 'vedleggNew':
    case 'vedleggChanged':
      return `${change.item.id}-vedlegg-${change.vedlegg.number}`;
    default:
      return '';
  }
}

function whatOf(language: string, change: PaperSetChange, { date, place }: PaperSetModel['cover']): string {
  const say = (params: Readonly<Record<string, string | number>> = {}, kind: string = change.kind) =>
    message(language, `document.paperSetChange.${kind}`, params);
  switch (change.kind) {
    case 'meetingMoved':
      return say({ date, place });
    case 'itemStatus':
      return change.item.status === '' ? say({}, 'itemBack') : say({ status: change.item.status });
    case 'itemRenamed':
      return say({ was: change.was });
    case 'vedleggNew':
    case 'vedleggChanged':
    case 'vedleggGone': {
      const { number, title } = change.vedlegg;
      return say({ number, title });
    }
    case 'vedleggRenamed':
    case 'vedleggMoved': {
      const { number, title } = change.vedlegg;
      return say({ number, title, was: change.was });
    }
    case 'itemNew':
    case 'itemGone':
    case 'paperNew':
    case 'paperChanged':
    case 'paperGone':
      return say();
  }
}

function whenOf(language: string, change: PaperSetChange): string {
  if (change.at === null) return '';
  const date = norwegianShortDate(osloLocal(new Date(change.at)).date);
  const isLate = change.kind !== 'meetingMoved' && change.late;
  return isLate ? message(language, 'document.paperSetChangeLate', { date }) : date;
}
