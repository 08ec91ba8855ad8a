import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { isId } from '#kernel/ids';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { cutPage, decodeCursor, type Page, type PageRequest } from '#kernel/paging';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CouncilSettingsService, leftOfficeOn, printCaseNumber } from '#domain/councils';
import type { FollowUpRow } from '#domain/referat';
import { mayReadFollowUps } from './action-plan.policy.js';
import type { FollowUpStatus } from './follow-up.states.js';
import { actionPlanError } from './action-plan.errors.js';

/** A follow-up with the case it came from. */
export interface FollowUpView {
  readonly id: string;
  readonly key: string;
  readonly agendaItemId: string;
  /** As printed; empty while the case has no number. */
  readonly caseNumber: string;
  /** "1/2021". */
  readonly meetingNumber: string;
  readonly text: string;
  readonly owner: string;
  /** The owner names somebody of the register who has left the council: somebody else must take over. */
  readonly ownerLeft: boolean;
  readonly due: string | null;
  readonly status: FollowUpStatus;
  readonly version: number;
}

interface Row extends Omit<FollowUpView, 'caseNumber' | 'meetingNumber'> {
  readonly sequence: number | null;
  readonly meeting: number;
  readonly year: number;
}

/** Whether what an item `i` is about may be known to a role: its own shield says. @param role place of the role */
const isOpenTo = (role: string) => `
  (${role} in ('secretariat', 'system')
   or not exists (select from agenda_item_shield h where h.agenda_item_id = i.id and ${role} <> all (h.readers)))`;

const select = `
  select f.id, f.key, f.agenda_item_id as "agendaItemId", f.text, f.owner, f.due::text, f.status, f.version,
         exists (select from person p
                  where strpos(lower(f.owner), lower(p.given_name || ' ' || p.family_name)) > 0
                    and ${leftOfficeOn('p.id', 'current_day.day')}) as "ownerLeft",
         i.sequence, m.number as meeting, m.year
    from (select (now() at time zone 'Europe/Oslo')::date as day) current_day cross join follow_up f join agenda_item i on i.id = f.agenda_item_id join meeting m on m.id = i.meeting_id`;

/** The last possible date stands for "no date", so that such follow-ups come last. */
const noDate = '9999-12-31';

/** More than a council has; a page is not endless. */
const mostListed = 500;

/** Which follow-ups a list shows. */
export const followUpSelections = ['open', 'overdue', 'mine', 'closed'] as const;
export type FollowUpSelection = (typeof followUpSelections)[number];

/** Reads follow-ups. */
@Injectable()
export class FollowUpQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Open follow-ups by due date, those without one last. */
  async open(actor: Actor, request: PageRequest): Promise<Page<FollowUpView>> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadFollowUps(actor));
      const after = request.cursor ? decodeCursor(request.cursor, 2) : undefined;
      const valid = after && /^\d{4}-\d{2}-\d{2}$/.test(String(after[0])) && isId(String(after[1]));
      const rows = await currentManager().query<Row[]>(
        `${select} where f.status = 'open' and ${isOpenTo('$4')}
            and ($1::date is null or (coalesce(f.due, '${noDate}'), f.id) > ($1::date, $2::uuid))
          order by coalesce(f.due, '${noDate}'), f.id limit $3`,
        [valid ? after[0] : null, valid ? after[1] : null, request.limit + 1, actor.role],
      );
      return cutPage(await this.views(actor, rows), request.limit, (row) => [row.due ?? noDate, row.id]);
    });
  }

  /**
   * The follow-ups of a selection, those with the nearest due date first. One's own are the open ones whose owner is
   * named as the actor is; to the secretariat, those of the secretariat as well.
   * @param today `yyyy-mm-dd` in Oslo
   */
  async selected(actor: Actor, selection: FollowUpSelection, today: string): Promise<FollowUpView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadFollowUps(actor));
      const { secretariatName } = await this.councils.settings(actor);
      const rows = await currentManager().query<Row[]>(
        `${select} where ${isOpenTo('$1')} and case $2
            when 'closed' then f.status <> 'open'
            when 'overdue' then f.status = 'open' and f.due < $3::date
            when 'mine' then f.status = 'open'
              and (exists (select from person p where p.id = $4
                            and strpos(lower(f.owner), lower(p.given_name || ' ' || p.family_name)) > 0)
                   or $1 = 'secretariat' and strpos(lower(f.owner), lower($5)) > 0)
            else f.status = 'open' end
          order by case when f.status <> 'open' then f.closed_at end desc nulls last,
                   coalesce(f.due, '${noDate}'), f.id limit ${mostListed}`,
        [actor.role, selection, today, actor.personId ?? null, secretariatName],
      );
      return this.views(actor, rows);
    });
  }

  /** One follow-up. @throws DomainError `followUp.notFound` */
  async byId(actor: Actor, id: string): Promise<FollowUpView> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadFollowUps(actor));
      const rows = isId(id)
        ? await currentManager().query<Row[]>(`${select} where f.id = $1 and ${isOpenTo('$2')}`, [
            id,
            actor.role,
          ])
        : [];
      const [view] = await this.views(actor, rows);
      if (!view) throw actionPlanError('followUp.notFound');
      return view;
    });
  }

  /** The follow-ups of a meeting, in the order of the agenda. */
  async ofMeeting(actor: Actor, meetingId: string): Promise<FollowUpView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadFollowUps(actor));
      return this.loaded(actor, meetingId);
    });
  }

  /**
   * The table "Oppfølging etter møtet" of a referat. Its reader sees what stands in the referat, so the policy of
   * the referat decides. Called inside a unit of work.
   */
  async printedFor(actor: Actor, meetingId: string): Promise<FollowUpRow[]> {
    const rows = await this.loaded(actor, meetingId);
    return rows.map(printed);
  }

  /**
   * What a status case lists: follow-ups of earlier meetings that were open when its innkalling went out, first those
   * with the nearest due date. Nothing for those who do not see follow-ups.
   * @param meeting whose status case it is
   * @param sentAt when its innkalling went out; left out while it has not, for those open now
   */
  async listedFor(
    actor: Actor,
    meeting: { readonly id: string; readonly startsAt: Date },
    sentAt: Date = systemClock.now(),
  ): Promise<FollowUpRow[]> {
    if (mayReadFollowUps(actor)) return [];
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<Row[]>(
        `${select} where m.starts_at < $1 and m.id <> $2 and coalesce(f.opened_at, m.ends_at) <= $3
            and (f.status = 'open' or f.closed_at > $3) and ${isOpenTo('$4')}
          order by coalesce(f.due, '${noDate}'), m.starts_at, i.position, f.position`,
        [meeting.startsAt, meeting.id, sentAt, actor.role],
      );
      return (await this.views(actor, rows)).map(printed);
    });
  }

  private async loaded(actor: Actor, meetingId: string): Promise<FollowUpView[]> {
    if (!isId(meetingId)) return [];
    const rows = await currentManager().query<Row[]>(
      `${select} where i.meeting_id = $1 and ${isOpenTo('$2')} order by i.position, f.position`,
      [meetingId, actor.role],
    );
    return this.views(actor, rows);
  }

  private async views(actor: Actor, rows: readonly Row[]): Promise<FollowUpView[]> {
    const { caseNumberFormat } = await this.councils.settings(actor);
    return rows.map(({ sequence, meeting, year, ...row }) => ({
      ...row,
      meetingNumber: `${meeting}/${year}`,
      caseNumber: sequence === null ? '' : printCaseNumber({ sequence, meeting, year }, caseNumberFormat),
    }));
  }
}

/** A row of a printed table. */
function printed({ caseNumber, text, owner, due }: FollowUpView): FollowUpRow {
  return { number: caseNumber, text, owner, due: due === null ? '' : norwegianShortDate(due) };
}
