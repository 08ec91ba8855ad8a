import { Injectable } from '@nestjs/common';
import { type AgendaItemView, AgendaService, MeetingQueries } from '#domain/meetings';
import { SaksframleggWritingService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { planningError } from './planning.errors.js';
import type { ProposedMatter } from './proposed-matter.entity.js';
import { paragraphsOf } from './proposed-matter.rules.js';

/** Gives proposals their place on an agenda. Whoever may answer has been let in before; called inside a unit of work. */
@Injectable()
export class ProposalPlacing {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly agenda: AgendaService,
    private readonly papers: SaksframleggWritingService,
  ) {}

  /** As a part of the meeting's item Eventuelt. @throws DomainError `proposal.noEventuelt` */
  async underEventuelt(actor: Actor, { meetingId, title }: ProposedMatter): Promise<string> {
    const doer = entering(actor);
    const { agenda } = await this.meetings.byId(doer, meetingId ?? '');
    const eventuelt = agenda.find(isOpenEventuelt);
    if (!eventuelt) throw planningError('proposal.noEventuelt');
    const { id } = await this.agenda.addPart(doer, eventuelt.id, matterOf(title));
    return id;
  }

  /** As an item of its own, with a paper when the member wrote more than a title. @throws DomainError `proposal.meetingMissing` */
  async asItem(actor: Actor, { title, text }: ProposedMatter, meetingId: string | null): Promise<string> {
    if (meetingId === null) throw planningError('proposal.meetingMissing');
    const doer = entering(actor);
    const { id } = await this.agenda.add(doer, meetingId, { ...matterOf(title), caseTypes: ['diskusjon'] });
    if (text !== '') {
      const paper = await this.papers.create(doer, id);
      const html = paragraphsOf(text);
      await this.papers.save(doer, paper.id, paper.version, {
        sections: [{ kind: 'background', heading: null, html }],
      });
    }
    return id;
  }
}

/** The chair decides; what follows from it is entered as the secretariat would. The audit trail names the chair. */
function entering(actor: Actor): Actor {
  return { ...actor, role: 'system' };
}

function matterOf(title: string) {
  return { title, caseTypes: [], minutes: null, guests: [] };
}

function isOpenEventuelt({ standingKey, title, parentId, status }: AgendaItemView): boolean {
  const isIt = standingKey === 'eventuelt' || /^eventuelt\b/i.test(title);
  return isIt && parentId === null && status === 'planned';
}
