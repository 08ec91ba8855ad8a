import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import { type AgendaVedlegg, MeetingQueries, paperAnchor, vedleggAnchor } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { buildSaksframlegg } from './saksframlegg-model.document.js';
import type { SaksframleggModel } from './saksframlegg.document.js';
import { SaksframleggQueries } from './saksframlegg.queries.js';
import { TextLinkQueries } from './text-link.queries.js';

/** Loads what a paper is printed from. */
@Injectable()
export class SaksframleggDocumentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggQueries,
    private readonly links: TextLinkQueries,
    private readonly people: PeopleQueries,
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
  ) {}

  /**
   * The paper of an agenda item.
   * @param packageOf id of the meeting when it is set as part of its møtepakke: references into it become links
   * @throws DomainError `saksframlegg.notFound`, `saksframlegg.notReadable`, `meeting.notReadable`
   */
  async model(actor: Actor, agendaItemId: string, packageOf?: string): Promise<SaksframleggModel> {
    return this.unitOfWork.read(actor, async () => {
      const view = await this.papers.ofItem(actor, agendaItemId);
      const council = await this.councils.get(actor);
      const context = { owner: { kind: 'saksframlegg', id: view.paper.id }, packageOf } as const;
      const resolve = async (texts: readonly string[]) => {
        const resolved: string[] = [];
        for (const text of texts)
          resolved.push(await this.links.resolve(actor, text, council.language, context));
        return resolved;
      };
      const { date } = osloLocal(view.meeting.startsAt);
      return buildSaksframlegg({
        council,
        view,
        people: await this.people.peopleOn(actor, date, [view.paper.submittedBy, ...view.paper.caseOfficers]),
        sections: await resolve(view.sections.map((section) => section.html)),
        proposedVedtak: await resolve(view.paper.proposedVedtak),
      });
    });
  }

  /** The vedlegg of every paper of a meeting that the actor may read, for its saksliste. */
  async agendaVedlegg(actor: Actor, meetingId: string): Promise<AgendaVedlegg> {
    return this.unitOfWork.read(actor, async () => {
      const { agenda } = await this.meetings.byId(actor, meetingId);
      const readable = new Set(
        (await this.papers.ofMeeting(actor, meetingId)).map((paper) => paper.agendaItemId),
      );
      const entries: [string, { id: string; number: number; title: string }[]][] = [];
      for (const item of agenda.filter(({ id }) => readable.has(id))) {
        const { vedlegg } = await this.papers.ofItem(actor, item.id);
        const paper = paperAnchor(item);
        entries.push([
          item.id,
          vedlegg.map(({ position, title }) => ({
            id: vedleggAnchor(paper, position),
            number: position,
            title,
          })),
        ]);
      }
      return new Map(entries);
    });
  }
}
