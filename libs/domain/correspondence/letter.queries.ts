import { Injectable } from '@nestjs/common';
import { ExemptionReading } from '#domain/exemption';
import { type Actor, isGiven } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { cutPage, decodeCursor, type Page, type PageRequest } from '#kernel/paging';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { Letter } from './letter.entity.js';
import { letterError } from './letter.errors.js';
import { mayReadLetter } from './letter.policy.js';
import type { LetterDirection, LetterStatus } from './letter.states.js';

/** A letter in a list. */
export interface LetterRow {
  readonly id: string;
  readonly key: string;
  readonly direction: LetterDirection;
  readonly status: LetterStatus;
  readonly date: string;
  readonly subject: string;
  /** First line of the address, or the sender of an incoming letter. */
  readonly counterpart: string;
}

/** Whether a letter `l` was on the table in a meeting that somebody reads the papers of, in SQL. */
const laidBefore = (person: string, role: string) => `
  exists (
    select from laid_letter b join meeting m on m.id = b.meeting_id
     where b.letter_id = l.id and m.status in ('called', 'inProgress', 'held')
       and (${role} <> 'vara' or exists (
         select from attendance a where a.meeting_id = m.id and a.person_id = cast(${person} as uuid))))
  or exists (
    select from vedlegg v
      join saksframlegg s on v.owner_kind = 'saksframlegg' and v.owner_id = s.id
       and (s.status in ('sent', 'treated') or (${role} = 'chair' and s.status = 'ready'))
      join agenda_item i on i.id = s.agenda_item_id
     where v.letter_id = l.id
       and (${role} in ('secretariat', 'system') or not exists (
         select from agenda_item_shield h where h.agenda_item_id = i.id and ${role} <> all (h.readers)))
       and (${role} <> 'vara' or exists (
         select from attendance a where a.meeting_id = i.meeting_id and a.person_id = cast(${person} as uuid))))`;

/** Reads letters that the actor may read. */
@Injectable()
export class LetterQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exemptions: ExemptionReading,
  ) {}

  /** @throws DomainError `letter.notFound`, `letter.notVisible`, `exemption.notReadable` */
  async byId(actor: Actor, id: string): Promise<Letter> {
    return this.unitOfWork.read(actor, async () => {
      if (!isId(id)) throw letterError('letter.notFound');
      return this.readable(actor, 'l.id = :id', { id });
    });
  }

  /** @throws DomainError `letter.notFound`, `letter.notVisible` */
  async byKey(actor: Actor, key: string): Promise<Letter> {
    return this.unitOfWork.read(actor, () => this.readable(actor, 'l.key = :key', { key }));
  }

  /** Letters newest first, only those that the actor may read. */
  async list(actor: Actor, request: PageRequest): Promise<Page<LetterRow>> {
    return this.unitOfWork.read(actor, async () => {
      const after = request.cursor ? decodeCursor(request.cursor, 2) : undefined;
      const valid = after && /^\d{4}-\d{2}-\d{2}$/.test(String(after[0])) && isId(String(after[1]));
      const exempted = await this.exemptions.documentsFor(actor, 'letter');
      // Not "select *": whether a letter was laid before the actor is then looked up only where that decides.
      const rows = await currentManager().query<LetterRow[]>(
        `select id, key, direction, status, date::text, subject, counterpart from (
           select l.id, l.key, l.direction, l.status, l.date, l.subject,
                  coalesce(l.sender, l.addressee[1]) as counterpart, (${laidBefore('$1', '$2')}) as laid
             from letter l
            where l.id <> all ($6::uuid[]) and ($3::date is null or (l.date, l.id) < ($3::date, $4::uuid))
         ) readable
         where $2 in ('secretariat', 'system')
            or ($2 in ('chair', 'deputyChair', 'member') and (status not in ('draft', 'adopted') or laid))
            or ($2 = 'vara' and laid)
            or ($2 = 'observer' and laid and status not in ('draft', 'adopted'))
         order by readable.date desc, readable.id desc limit $5`,
        [
          actor.personId ?? null,
          actor.role,
          valid ? after[0] : null,
          valid ? after[1] : null,
          request.limit + 1,
          [...exempted].flatMap(([id, { open }]) => (open ? [] : [id])),
        ],
      );
      return cutPage(rows, request.limit, (row) => [row.date, row.id]);
    });
  }

  /** Letters laid before a meeting, in order. Called inside a unit of work whose own policy has let the reader in. */
  async laidBefore(meetingId: string): Promise<Letter[]> {
    return currentManager().query<Letter[]>(
      `select l.id, l.council_id as "councilId", l.key, l.direction, l.status, l.addressee, l.sender,
              l.our_ref as "ourRef", l.their_ref as "theirRef", l.place, l.date::text, l.subject, l.html,
              l.signed_by_id as "signedById", l.version
         from laid_letter b join letter l on l.id = b.letter_id
        where b.meeting_id = $1 order by b.position`,
      [meetingId],
    );
  }

  /** @param which in SQL, with its values */
  private async readable(
    actor: Actor,
    which: string,
    values: Readonly<Record<string, string>>,
  ): Promise<Letter> {
    const { personId = null, role } = actor;
    const { entities, raw } = await currentManager()
      .createQueryBuilder(Letter, 'l')
      .addSelect(`(${laidBefore(':person', ':role')})`, 'laid')
      .where(which, { ...values, person: personId, role })
      .getRawAndEntities<{ laid: boolean }>();
    const letter = entities.at(0);
    if (!letter) throw letterError('letter.notFound');
    const laid = raw[0].laid || isGiven(actor, letter.id);
    refuseIf(mayReadLetter(actor, { status: letter.status, laidBeforeActor: laid }));
    const owner = { kind: 'letter', id: letter.id } as const;
    const exemption = await this.exemptions.documentFor(actor, owner);
    refuseIf(exemption?.open === false ? { code: 'exemption.notReadable' } : undefined);
    const text = await this.exemptions.textsFor(actor, [letter.html]);
    if (exemption || text.isOpened(letter.html)) await this.exemptions.noteRead(actor, owner);
    return { ...letter, html: text(letter.html) };
  }
}
