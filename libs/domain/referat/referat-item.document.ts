import { message } from '#kernel/messages';
import { differsFromProposal, textWithoutParagraphs, voteText } from '#domain/vedtak';
import type { ReferatItemSource } from './referat-source.document.js';
import type { ReferatItemModel, ReferatStatementModel } from './referat.document.js';

/** One item of the referat: what was said, what was decided and how. */
export function referatItem(language: string, source: ReferatItemSource): ReferatItemModel {
  const { vedtak } = source;
  const adopted = vedtak?.paragraphs ?? [];
  return {
    id: source.id,
    number: source.number,
    title: source.title,
    statusNote: statusNote(language, source.status),
    guests:
      source.guests.length === 0
        ? []
        : [message(language, 'document.guestsPresent', { guests: source.guests.join('; ') })],
    habilitet: [
      ...source.disqualified.map(({ name, legalBasis, steppedAside }) =>
        message(language, steppedAside ? 'document.disqualifiedSteppedAside' : 'document.disqualified', {
          name,
          legalBasis,
        }),
      ),
      ...(source.rulings ?? []),
    ],
    papers: source.papers ?? [],
    html: source.account,
    proposedVedtak:
      adopted.length > 0 && differsFromProposal(source.proposed, adopted) ? source.proposed : [],
    vedtak: vedtak && adopted.length === 0 ? [textWithoutParagraphs(language, vedtak.outcome)] : adopted,
    changes: vedtak?.changes ?? [],
    ballots: source.ballots ?? [],
    vote: vedtak?.vote ? voteText(language, vedtak.vote) : null,
    statements: statements(language, source),
  };
}

function statusNote(language: string, status: ReferatItemSource['status']): string | null {
  if (status === 'withdrawn') return message(language, 'document.itemWithdrawn');
  return status === 'postponed' ? message(language, 'document.itemPostponed') : null;
}

function statements(language: string, { vedtak, names }: ReferatItemSource): ReferatStatementModel[] {
  return (vedtak?.statements ?? []).map(({ personId, kind, text }) => ({
    label: message(language, kind === 'dissent' ? 'document.dissentFrom' : 'document.statementFrom', {
      name: names.get(personId) ?? '',
    }),
    text,
  }));
}
