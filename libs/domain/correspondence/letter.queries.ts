import { Injectable } from '@nestjs/common';
import { ExemptionReading } from '#domain/exemption';
import { type Actor, isGiven } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { cutPage, decodeCursor, type Page, type PageRequest } from '#kernel/paging';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Letter } from './letter.entity.js';
import { letterError } from './letter.errors.js';
import { mayReadLetter } from './letter.policy.js';
import { LetterRepository } from './letter.repository.js';
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

/** Whether a letter was on the table in a meeting that the actor reads the papers of. */
const laidBeforeActor = `
  exists (
    select from laid_letter b join meeting m on m.id = b.meeting_id
     where b.letter_id = l.id and m.status in ('called', 'inProgress', 'held')
       and ($2 <> 'vara' or exists (
         select from attendance a where a.meeting_id = m.id and a.person_id = $1::uuid)))
  or exists (
    select from vedlegg v
      join saksframlegg s on v.owner_kind = 'saksframlegg' and v.owner_id = s.id
       and (s.status in ('sent', 'treated') or ($2 = 'chair' and s.status = 'ready'))
      join agenda_item i on i.id = s.agenda_item_id
     where v.letter_id = l.id
       and ($2 in ('secretariat', 'system') or not exists (
         select from agenda_item_shield h where h.agenda_item_id = i.id and $2 <> all (h.readers)))
       and ($2 <> 'vara' or exists (
         select from attendance a where a.meeting_id = i.meeting_id and a.person_id = $1::uuid)))`;

/** Reads letters that the actor may read. */
@Injectable()
export class LetterQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: LetterRepository,
    private readonly exemptions: ExemptionReading,
  ) {}

  /** @throws DomainError `letter.notFound`, `letter.notVisible`, `exemption.notReadable` */
  async byId(actor: Actor, id: string): Promise<Letter> {
    return this.unitOfWork.read(actor, async () => this.readable(actor, await this.letters.byId(id)));
  }

  /** @throws DomainError `letter.notFound`, `letter.notVisible` */
  async byKey(actor: Actor, key: string): Promise<Letter> {
    return this.unitOfWork.read(actor, async () => this.readable(actor, await this.letters.byKey(key)));
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
                  coalesce(l.sender, l.addressee[1]) as counterpart, (${laidBeforeActor}) as laid
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

  private async readable(actor: Actor, letter: Letter | null): Promise<Letter> {
    if (!letter) throw letterError('letter.notFound');
    const [row] = await currentManager().query<{ laid: boolean }[]>(
      `select (${laidBeforeActor}) as laid from letter l where l.id = $3`,
      [actor.personId ?? null, actor.role, letter.id],
    );
    const laid = row?.laid === true || isGiven(actor, letter.id);
    refuseIf(mayReadLetter(actor, { status: letter.status, laidBeforeActor: laid }));
    const owner = { kind: 'letter', id: letter.id } as const;
    const exemption = await this.exemptions.documentFor(actor, owner);
    refuseIf(exemption?.open === false ? { code: 'exemption.notReadable' } : undefined);
    const text = await this.exemptions.textsFor(actor, [letter.html]);
    if (exemption || text.isOpened(letter.html)) await this.exemptions.noteRead(actor, owner);
    return { ...letter, html: text(letter.html) };
  }
}
