import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { holderOf } from './paper-way.rules.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import type { SaksframleggStatus } from './saksframlegg.states.js';

/** Where a paper is on its way. */
export interface PaperPlace {
  /** What the paper is addressed by: the id of its item; its own while it waits for one. */
  readonly address: string;
  readonly title: string;
  readonly status: SaksframleggStatus;
  /** Who has it; null once it is sent. */
  readonly holderId: string | null;
  readonly holder: string;
  /** When they got it; null for a paper that has taken no step yet. */
  readonly since: Date | null;
  /** What was said with the last step; empty when nothing was. */
  readonly comment: string;
  /** Who took the last step. */
  readonly saidBy: string;
}

interface Row extends Omit<PaperPlace, 'holder' | 'holderId'> {
  readonly submittedBy: string;
  readonly caseOfficers: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

const select = `
  select coalesce(s.agenda_item_id, s.id) as address, coalesce(i.title, s.waiting_title) as title, s.status, s.submitted_by as "submittedBy",
         s.case_officers as "caseOfficers", t.taken_at as since, coalesce(t.comment, '') as comment,
         coalesce(b.given_name || ' ' || b.family_name, '') as "saidBy",
         (select json_object_agg(p.id, p.given_name || ' ' || p.family_name) from person p
           where p.id = s.submitted_by or p.id = s.case_officers[1]) as names
    from saksframlegg s
    left join agenda_item i on i.id = s.agenda_item_id
    left join meeting m on m.id = i.meeting_id
    left join lateral (select taken_at, comment, taken_by from saksframlegg_step
                        where saksframlegg_id = s.id order by taken_at desc, id desc limit 1) t on true
    left join person b on b.id = t.taken_by`;

/** Who has which paper. For those who write papers; others are told nothing of it. */
@Injectable()
export class PaperWayQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The papers of a meeting, by item; empty for whoever does not write papers. */
  async ofMeeting(actor: Actor, meetingId: string): Promise<ReadonlyMap<string, PaperPlace>> {
    return this.places(actor, `${select} where i.meeting_id = $1`, meetingId);
  }

  /** One paper, by its own id. */
  async ofPaper(actor: Actor, paperId: string): Promise<PaperPlace | undefined> {
    const [place] = (await this.places(actor, `${select} where s.id = $1`, paperId)).values();
    return place;
  }

  /** Papers that wait for the actor's work: for meetings that are not held, by their day, and then for none yet; one that is ready waits for none. */
  async heldBy(actor: Actor): Promise<readonly PaperPlace[]> {
    if (!actor.personId) return [];
    const places = await this.places(
      actor,
      `${select} where $1::uuid = any (s.submitted_by || s.case_officers)
          and (s.agenda_item_id is null or m.status in ('planned', 'called') and i.status <> 'withdrawn') and s.status in ('draft', 'forQualityCheck') and s.removed_at is null
        order by m.starts_at nulls last, i.position, s.changed_at`,
      actor.personId,
    );
    return [...places.values()].filter(({ holderId }) => holderId === actor.personId);
  }

  private async places(actor: Actor, sql: string, id: string): Promise<ReadonlyMap<string, PaperPlace>> {
    if (mayWriteSaksframlegg(actor)) return new Map();
    return this.unitOfWork.read(actor, async () => {
      const rows = await currentManager().query<Row[]>(sql, [id]);
      return new Map(rows.map((row) => [row.address, placeOf(row)]));
    });
  }
}

function placeOf({ names, submittedBy, caseOfficers, ...row }: Row): PaperPlace {
  const holderId = holderOf({ status: row.status, submittedBy, caseOfficers });
  return { ...row, holderId, holder: holderId === null ? '' : (names[holderId] ?? '') };
}
