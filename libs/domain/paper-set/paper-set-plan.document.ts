import type { FetchedVedlegg, PaperSetJob } from '#documents/press/press-job';
import { message } from '#kernel/messages';
import type { PaperSetModel, PaperSetVedlegg } from './paper-set.document.js';
import type { Templates } from './vedlegg-page.document.js';

/** The order for the press: front, papers and vedlegg, files named by their SHA-256. */
export function paperSetJob(
  { meta, reader, cover, papers }: PaperSetModel,
  templates: Templates,
): PaperSetJob {
  const { language } = meta;
  return {
    kind: 'paper-set',
    plan: {
      meta,
      ...(reader === undefined ? {} : { reader }),
      front: [
        {
          ...{ id: 'forside', meta, html: templates.render('paper-set', cover) },
          title: message(language, 'document.frontCover'),
        },
        {
          ...{ id: 'forside-saksliste', meta, html: templates.render('paper-set-agenda', cover) },
          title: message(language, 'document.frontAgenda'),
        },
      ],
      papers: papers.map(({ id, title, stamp, html, meta: head, vedlegg }) => ({
        ...{ id, title, stamp, html, meta: head },
        vedlegg: vedlegg.map(fetched),
      })),
    },
  };
}

/** A vedlegg in an order for the press. */
export function fetched({ id, number, title, stamp, content }: PaperSetVedlegg): FetchedVedlegg {
  const vedlegg = { id, number, title, stamp };
  if (content.kind === 'html') return { ...vedlegg, content };
  const { kind, name, sha256 } = content;
  return { ...vedlegg, content: { kind, name, file: sha256 } };
}
