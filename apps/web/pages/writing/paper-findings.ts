import { message } from '#kernel/messages';
import { hasText, placeholdersIn, type SaksframleggView, vedleggWarnings } from '#domain/saksframlegg';
import { pageText } from '../page-text.js';

/** One line of "Kontroller" for a paper: what it is, and where it is mended on the page. */
export interface PaperFinding {
  readonly sentence: string;
  readonly href: string;
  /** It stops the paper from being made ready; the rest is told and allowed. */
  readonly stops: boolean;
}

/** Everything that should be seen to before a paper goes out, what stops it first. */
export function paperFindings(view: SaksframleggView, language: string): readonly PaperFinding[] {
  const { sections, paper, item } = view;
  const say = pageText(language);
  const stops = (sentence: string, href: string): PaperFinding => ({ sentence, href, stops: true });
  const tells = (sentence: string, href: string): PaperFinding => ({ sentence, href, stops: false });
  const proposes = paper.proposedVedtak.some(hasText);
  const isVedtak = item.caseTypes.includes('vedtak');
  return [
    ...(sections.some(({ html }) => hasText(html))
      ? []
      : [stops(message(language, 'saksframlegg.noText'), '#text-h')]),
    ...sections.flatMap(({ html }, i) =>
      placeholdersIn(html).map((placeholder) =>
        stops(message(language, 'saksframlegg.placeholderLeft', { placeholder }), `#html-${i}`),
      ),
    ),
    ...paper.proposedVedtak.flatMap((html, i) =>
      placeholdersIn(html).map((placeholder) =>
        stops(message(language, 'saksframlegg.placeholderLeft', { placeholder }), `#proposal-${i}`),
      ),
    ),
    ...(isVedtak && !proposes ? [tells(say('paper.check.noProposal'), '#proposal-h')] : []),
    ...(!isVedtak && proposes && item.caseTypes.length > 0 && item.standingKey === null
      ? [tells(say('paper.check.proposalWithoutVedtak'), '#proposal-h')]
      : []),
    ...sections.flatMap(({ html, heading, kind }, i) =>
      hasText(html)
        ? []
        : [
            tells(
              say('paper.check.emptySection', { section: heading ?? say(`paper.section.${kind}`) }),
              `#html-${i}`,
            ),
          ],
    ),
    ...view.vedlegg.flatMap((vedlegg) =>
      vedleggWarnings(vedlegg, vedlegg.contentKind).map(({ code }) =>
        tells(`${vedlegg.position}. ${vedlegg.title}: ${message(language, code)}`, `#vedlegg-${vedlegg.id}`),
      ),
    ),
  ];
}
