import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import { ExemptionReading } from '#domain/exemption';
import { type AgendaVedlegg, paperAnchor, vedleggAnchor } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { buildSaksframlegg } from './saksframlegg-model.document.js';
import type { SaksframleggModel } from './saksframlegg.document.js';
import { SaksframleggQueries } from './saksframlegg.queries.js';
import { TextLinkQueries } from './text-link.queries.js';
import { laterNote } from './vedlegg-note.document.js';
import type { WholePaper } from './whole-papers.queries.js';
import { onAgenda, type WrittenPaper } from './written-paper.queries.js';

/** Loads what a paper is printed from. */
@Injectable()
export class SaksframleggDocumentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggQueries,
    private readonly links: TextLinkQueries,
    private readonly people: PeopleQueries,
    private readonly councils: CouncilSettingsService,
    private readonly exemptions: ExemptionReading,
  ) {}

  /**
   * The paper of an agenda item.
   * @param packageOf id of the meeting when it is set as part of its møtepakke: references into it become links
   * @throws DomainError `saksframlegg.notFound`, `saksframlegg.notReadable`, `meeting.notReadable`
   */
  async model(actor: Actor, agendaItemId: string, packageOf?: string): Promise<SaksframleggModel> {
    return this.unitOfWork.read(actor, async () =>
      this.modelOf(actor, onAgenda(await this.papers.ofItem(actor, agendaItemId)), packageOf),
    );
  }

  /** The same of a paper that has been read, also of one that waits for a meeting. */
  async modelOf(actor: Actor, view: WrittenPaper, packageOf?: string): Promise<SaksframleggModel> {
    return this.unitOfWork.read(actor, async () => {
      const council = await this.councils.get(actor);
      await this.noteReading(actor, view, packageOf !== undefined);
      const sections = view.sections.map((section) => section.html);
      const { id, submittedBy, caseOfficers, proposedVedtak } = view.paper;
      const written = await this.links.writer(actor, [...sections, ...proposedVedtak], council.language, {
        owner: { kind: 'saksframlegg', id },
        packageOf,
      });
      const { date } = osloLocal(view.standing?.meeting.startsAt ?? systemClock.now());
      return buildSaksframlegg({
        council,
        view,
        people: await this.people.peopleOn(actor, date, [submittedBy, ...caseOfficers]),
        sections: sections.map(written),
        proposedVedtak: proposedVedtak.map(written),
      });
    });
  }

  private async noteReading(actor: Actor, view: WholePaper, withVedlegg: boolean): Promise<void> {
    const { tellsExempted, paper, vedlegg } = view;
    if (tellsExempted) await this.exemptions.noteRead(actor, { kind: 'saksframlegg', id: paper.id });
    for (const { id, exemption } of withVedlegg ? vedlegg : [])
      if (exemption?.open) await this.exemptions.noteRead(actor, { kind: 'vedlegg', id });
  }

  /** The vedlegg of every paper of a meeting that the actor may read, for its saksliste. */
  async agendaVedlegg(actor: Actor, meetingId: string): Promise<AgendaVedlegg> {
    return this.unitOfWork.read(actor, async () => {
      const views = await this.papers.viewsOfMeeting(actor, meetingId);
      const { language } = await this.councils.get(actor);
      return new Map(
        views.map(({ item, vedlegg }) => [
          item.id,
          vedlegg.map(({ position, title, sentLaterAt }) => ({
            ...{ id: vedleggAnchor(paperAnchor(item), position), number: position, title },
            note: laterNote(language, sentLaterAt),
          })),
        ]),
      );
    });
  }
}
