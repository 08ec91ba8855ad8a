import { Injectable } from '@nestjs/common';
import { type AgendaItemView, inForce, MeetingQueries, type MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { indexBy } from '#kernel/grouping';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { actorKey, oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { PaperForReader } from './paper-for-reader.queries.js';
import { PaperBarQueries } from './paper-bar.queries.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayReadSaksframlegg, readablePaperStatuses } from './saksframlegg.policy.js';
import { itemOf } from './waiting.rules.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import type { SaksframleggStatus } from './saksframlegg.states.js';
import { WholePapers, type WholePaper } from './whole-papers.queries.js';

/** A whole paper with the item it belongs to. */
export interface SaksframleggView extends WholePaper {
  readonly item: AgendaItemView;
  readonly meeting: MeetingView['meeting'];
  /** The issue of the innkalling that counts; null before one is sent. */
  readonly innkalling: ReturnType<typeof inForce>;
}

/** A paper in the list of a meeting. */
export interface SaksframleggEntry {
  readonly id: string;
  readonly agendaItemId: string;
  readonly status: SaksframleggStatus;
  readonly version: number;
  readonly vedlegg: number;
}

/** Papers for reading. */
@Injectable()
export class SaksframleggQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRepository,
    private readonly meetings: MeetingQueries,
    private readonly bars: PaperBarQueries,
    private readonly forReader: PaperForReader,
    private readonly parts: WholePapers,
  ) {}

  /** The paper of an agenda item. @throws DomainError `saksframlegg.notFound`, `saksframlegg.notReadable`, `meeting.notReadable` */
  async ofItem(actor: Actor, agendaItemId: string): Promise<SaksframleggView> {
    return this.unitOfWork.read(actor, async () => {
      const { view, item } = await this.meetings.byItemId(actor, agendaItemId);
      const paper = await this.papers.ofItem(agendaItemId);
      if (!paper) throw saksframleggError('saksframlegg.notFound');
      const barred = (await this.bars.barred(actor, [agendaItemId])).has(agendaItemId);
      const { status, id } = paper;
      const exempt = (await this.forReader.closed(actor)).has(id);
      refuseIf(mayReadSaksframlegg(actor, { status, barred, shielded: isClosed(item), exempt }));
      const [found] = await this.views(actor, [paper], view);
      if (found.tellsExempted) await this.forReader.note(actor, id);
      return found;
    });
  }

  /** Every paper of a meeting that the actor may read, whole, in the order of the agenda. @throws DomainError `meeting.notReadable` */
  async viewsOfMeeting(actor: Actor, meetingId: string): Promise<readonly SaksframleggView[]> {
    return this.unitOfWork.read(actor, () =>
      oncePerRead(`papers:${actorKey(actor)}:${meetingId}`, async () => {
        const view = await this.meetings.byId(actor, meetingId);
        const ids = view.agenda.map((item) => item.id);
        const bars = await this.bars.barred(actor, ids);
        const closed = await this.forReader.closed(actor);
        const readable = (await this.papers.ofItems(ids)).filter(({ id, status, agendaItemId }) => {
          const item = view.agenda.find(({ id }) => id === agendaItemId);
          if (!item) return false;
          const barred = bars.has(item.id);
          const sight = { status, barred, shielded: isClosed(item), exempt: closed.has(id) };
          return mayReadSaksframlegg(actor, sight) === undefined;
        });
        return this.views(actor, readable, view);
      }),
    );
  }

  /** A paper by its own id. @throws DomainError as `ofItem` */
  async byId(actor: Actor, id: string): Promise<SaksframleggView> {
    return this.unitOfWork.read(actor, async () => this.ofItem(actor, itemOf(await this.papers.byId(id))));
  }

  /** A paper by its case number in any printed form, "14/2/2021". @throws DomainError as `ofItem`, `caseReference.unreadable` */
  async byCaseNumber(actor: Actor, caseNumber: string): Promise<SaksframleggView> {
    return this.unitOfWork.read(actor, async () => {
      const { item } = await this.meetings.byCaseNumber(actor, caseNumber);
      return this.ofItem(actor, item.id);
    });
  }

  /** The papers of a meeting that the actor may read, in the order of the agenda. @throws DomainError `meeting.notReadable` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<readonly SaksframleggEntry[]> {
    return this.unitOfWork.read(actor, () =>
      oncePerRead(`paper-entries:${actorKey(actor)}:${meetingId}`, () => this.entries(actor, meetingId)),
    );
  }

  private async entries(actor: Actor, meetingId: string): Promise<readonly SaksframleggEntry[]> {
    const { agenda } = await this.meetings.byId(actor, meetingId);
    const bars = await this.bars.barred(
      actor,
      agenda.map((item) => item.id),
    );
    return currentManager().query<SaksframleggEntry[]>(
      `select s.id, s.agenda_item_id as "agendaItemId", s.status, s.version,
              (select count(*)::int from vedlegg v where v.owner_kind = 'saksframlegg' and v.owner_id = s.id) as vedlegg
         from saksframlegg s join agenda_item i on i.id = s.agenda_item_id
        where i.meeting_id = $1 and s.status = any ($2::text[]) and i.id <> all ($3::uuid[])
          and s.id <> all ($4::uuid[])
        order by i.position`,
      [
        meetingId,
        readablePaperStatuses(actor.role),
        [...bars, ...agenda.filter(isClosed).map(({ id }) => id)],
        [...(await this.forReader.closed(actor))],
      ],
    );
  }

  /** Papers of one meeting with everything in them, in the order of its agenda. */
  private async views(
    actor: Actor,
    papers: readonly Saksframlegg[],
    view: MeetingView,
  ): Promise<SaksframleggView[]> {
    const { meeting, agenda } = view;
    const innkalling = inForce(view);
    const parts = await this.parts.of(actor, papers);
    const byItem = indexBy(parts, ({ paper }) => paper.agendaItemId);
    return agenda.flatMap((item) => {
      const whole = byItem.get(item.id);
      return whole ? { ...whole, item, meeting, innkalling } : [];
    });
  }
}

/** Whether an item is shielded and this reader may not know what it is about. */
function isClosed({ shield }: AgendaItemView): boolean {
  return shield !== null && !shield.open;
}
