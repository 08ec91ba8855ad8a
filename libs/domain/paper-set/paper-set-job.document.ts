import type { PaperSetJob, PressJob } from '#documents/press/press-job';
import { message } from '#kernel/messages';
import { programVersion } from '#kernel/program-version';
import { changesJob } from './paper-set-changes.document.js';
import type { PaperSetContents } from './paper-set-contents.rules.js';
import { paperSetJob } from './paper-set-plan.document.js';
import { packageFingerprint } from './paper-set-print.rules.js';
import { type PaperSetVariant, type PaperSetWish, variantPath } from './paper-set-variant.rules.js';
import type { PaperSetModel } from './paper-set.document.js';
import type { Templates } from './vedlegg-page.document.js';

/** An order for one variant of a møtepakke, with the names it goes by. */
export interface VariantOrder {
  readonly job: PaperSetJob;
  /** "Møtepakke til møte 2/2021 uten vedlegg". */
  readonly title: string;
  /** With version; "/" and all, before it is made a file name. */
  readonly fileName: string;
}

/** An order as it is kept until it is made, and what its file is known by. */
export interface PrintedOrder {
  /** JSON. */
  readonly order: string;
  readonly fingerprint: string;
}

/** @param templates with the print of those that the press itself sets pages with */
export function printedOrder(job: PressJob, { print }: { readonly print: string }): PrintedOrder {
  const order = JSON.stringify(job);
  return { order, fingerprint: packageFingerprint({ order, templates: print, program: programVersion() }) };
}

/**
 * One variant of what a reader may see, ready for the press.
 * @param isPublic the model is what everyone may read, and the file says so
 * @param before for `changes`: what the version that is compared with held for the same reader
 */
export function variantOrder(
  model: PaperSetModel,
  wish: PaperSetWish,
  before: PaperSetContents | null,
  templates: Templates,
  isPublic = false,
): VariantOrder {
  const named = withName(isPublic ? publicly(model) : model, wish);
  const { language, title } = named.meta;
  const { version } = model.contents;
  const fileName =
    version === 0
      ? message(language, 'document.fileName.paperSetPreliminary', { title })
      : message(language, 'document.fileName.paperSetVersion', { title, version });
  return { job: jobOf(named, wish.variant, before, templates), title, fileName };
}

function jobOf(
  model: PaperSetModel,
  variant: PaperSetVariant,
  before: PaperSetContents | null,
  templates: Templates,
): PaperSetJob {
  switch (variant) {
    case 'whole':
      return paperSetJob(model, templates);
    case 'withoutVedlegg':
      return paperSetJob(withoutVedlegg(model), templates);
    case 'changes':
      if (!before) throw new Error('A package of changes was ordered without what it is compared with.');
      return changesJob(model, before, templates);
  }
}

function publicly(model: PaperSetModel): PaperSetModel {
  const { language, title, identifier, foot } = model.meta;
  const own = message(language, 'document.paperSetTitle.public', { title });
  const meta = {
    ...model.meta,
    title: own,
    identifier: `${identifier}/offentlig`,
    foot: { ...foot, left: own },
  };
  return { ...model, meta, cover: { ...model.cover, meta } };
}

/** The whole keeps the names it always had. */
function withName(model: PaperSetModel, wish: PaperSetWish): PaperSetModel {
  if (wish.variant === 'whole') return model;
  const { language, title, identifier, foot } = model.meta;
  const own = message(language, `document.paperSetTitle.${wish.variant}`, { title, version: wish.since });
  const meta = {
    ...model.meta,
    title: own,
    identifier: `${identifier}${variantPath(wish)}`,
    foot: { ...foot, left: own },
  };
  return { ...model, meta, cover: { ...model.cover, meta } };
}

function withoutVedlegg(model: PaperSetModel): PaperSetModel {
  const said = message(model.meta.language, 'document.paperSetWithoutVedlegg');
  return {
    ...model,
    cover: { ...model.cover, version: `${model.cover.version}. ${said}` },
    papers: model.papers.map((paper) => ({ ...paper, vedlegg: [] })),
  };
}
