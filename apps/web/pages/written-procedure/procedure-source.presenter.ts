import { Injectable } from '@nestjs/common';
import { type AgendaItemView, meetingNumberText, MeetingQueries, type MeetingView } from '#domain/meetings';
import { SaksframleggQueries, WaitingPaperService, WrittenPaperQueries } from '#domain/saksframlegg';
import { mayHoldProcedure, type ProcedureSource, wayIntoWriting } from '#domain/written-procedure';
import type { Actor } from '#kernel/actor';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Finds what a written procedure can be begun from: an item with its paper, or a paper that waits for a meeting. */
@Injectable()
export class ProcedureSourcePresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly papers: SaksframleggQueries,
    private readonly waiting: WaitingPaperService,
    private readonly written: WrittenPaperQueries,
  ) {}

  /**
   * What comes along, and what becomes of the item it stands on.
   * @throws DomainError `agendaItem.notFound`, `saksframlegg.notFound`
   */
  async of(actor: Actor, language: string, source: ProcedureSource) {
    const say = pageText(language);
    const value = `${source.kind}:${source.id}`;
    const none = { value, sections: [], proposals: [], vedlegg: [], change: '', closed: '' };
    if (source.kind === 'paper') {
      const paper = (await this.waiting.list(actor)).find(({ id }) => id === source.id);
      if (!paper) return { ...none, title: '', what: '', closed: say('written.sourceGone') };
      const { title, sections, paper: text, vedlegg } = await this.written.waiting(actor, paper.id);
      return {
        ...{ ...none, title, what: say('written.fromPaper'), change: paths.writing(paper.id) },
        ...comesAlong(say, sections, text.proposedVedtak, vedlegg),
      };
    }
    const { view, item } = await this.meetings.byItemId(actor, source.id);
    const way = wayOf(view, item);
    if (way === null) return { ...none, title: item.title, what: '', closed: say('written.sourceGone') };
    const { sections, paper, vedlegg } = await this.papers.ofItem(actor, item.id);
    return {
      ...{ value, title: item.title, closed: '', change: paths.writing(item.id) },
      what: say(`written.way.${way}`, { meeting: meetingNumberText(view.meeting) }),
      ...comesAlong(say, sections, paper.proposedVedtak, vedlegg),
    };
  }

  /** Papers that wait, as ways to begin from one. */
  async offered(actor: Actor): Promise<readonly { readonly href: string; readonly title: string }[]> {
    return (await this.waiting.list(actor)).map(({ id, title }) => ({
      ...{ title, href: `${paths.newWritten()}?paper=${id}` },
    }));
  }
}

/** What the members get of a paper. */
function comesAlong(
  say: PageText,
  sections: readonly { readonly html: string }[],
  proposals: readonly string[],
  vedlegg: readonly { readonly position: number; readonly title: string }[],
) {
  return {
    sections: sections.map(({ html }) => html).filter((html) => html !== ''),
    proposals,
    vedlegg: vedlegg.map(({ position, title }) => say('written.vedlegg', { number: position, title })),
  };
}

/** The way from the page of a matter to deciding it in writing; empty where that cannot be, or not by this reader. */
export function writtenLink(actor: Actor, view: Pick<MeetingView, 'meeting'>, item: AgendaItemView): string {
  if (mayHoldProcedure(actor) || wayOf(view, item) === null) return '';
  return `${paths.newWritten()}?item=${item.id}`;
}

function wayOf({ meeting }: Pick<MeetingView, 'meeting'>, item: AgendaItemView) {
  if (meeting.kind === 'written' && item.status !== 'postponed') return null;
  const way = wayIntoWriting({
    ...{ status: item.status, isShielded: item.shield !== null, isNumbered: item.sequence !== null },
    isStanding: item.standingKey !== null,
    meetingStatus: meeting.status,
  });
  return typeof way === 'string' ? way : null;
}
