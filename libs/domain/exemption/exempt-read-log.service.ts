import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { afterwards } from '#platform/database/afterwards';
import { currentManager } from '#platform/database/current-manager';
import { isNotedInUnit, noteInUnit, notesInUnit } from '#platform/database/unit-notes';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ExemptRead } from './exempt-read.entity.js';
import { mayExempt } from './exemption.policy.js';
import type { ExemptKind, ExemptOwner } from './exemption.rules.js';

/** Reading the same thing again within this time is the same reading. */
const sameReadingMinutes = 10;

const exemptRead = 'exempt-read';

/** Whether the unit of work at hand has read something for somebody that is exempted. */
export const hasReadExempted = (): boolean => isNotedInUnit(exemptRead);

const told = 'exempt-told:';

/** What the unit of work at hand has read that is exempted, for anybody to whom it is open. */
export function exemptedRead(): readonly ExemptOwner[] {
  return notesInUnit(told).map((note) => {
    const [kind, id] = note.split(':');
    return { kind: kind as ExemptKind, id };
  });
}

/** Writes down who reads what is exempted. */
@Injectable()
export class ExemptReadLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Notes that the actor reads a document that is exempted or has passages that are. Called inside the unit of work that
   * reads; when it cannot be written down, nothing is read. What the program itself reads, or makes ready for
   * somebody ahead of time, is not noted: it gives it to somebody, and that is.
   */
  async note(actor: Actor, owner: ExemptOwner): Promise<void> {
    const { personId, isAhead = false } = actor;
    noteInUnit(`${told}${owner.kind}:${owner.id}`);
    if (personId === undefined) return;
    noteInUnit(exemptRead);
    if (isAhead) return;
    await oncePerRead(`exempt-read:${personId}:${owner.id}`, () =>
      afterwards(() =>
        this.unitOfWork.run(actor, 'exemption.read', () => insert(actor, personId, owner, systemClock.now())),
      ),
    );
  }

  /** Who has read documents of a kind, the latest first. @throws DomainError `exemption.forbidden` */
  async of(actor: Actor, kind: ExemptKind, ids: readonly string[]): Promise<readonly ExemptRead[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayExempt(actor));
      return currentManager()
        .createQueryBuilder(ExemptRead, 'r')
        .where('r.ownerKind = :kind and r.ownerId = any (:ids::uuid[])', { kind, ids: [...ids] })
        .orderBy('r.readAt', 'DESC')
        .addOrderBy('r.id', 'DESC')
        .take(200)
        .getMany();
    });
  }
}

async function insert(
  { councilId, role }: Actor,
  personId: string,
  { kind, id }: ExemptOwner,
  at: Date,
): Promise<void> {
  await currentManager().query(
    `insert into exempt_read (id, council_id, owner_kind, owner_id, reader_id, reader_role, read_at)
     select $1, $2, $3, $4, $5, $6, $7::timestamptz
      where not exists (select from exempt_read r where r.owner_kind = $3 and r.owner_id = $4 and r.reader_id = $5
              and r.reader_role = $6 and r.read_at > $7::timestamptz - make_interval(mins => $8))`,
    [newId(), councilId, kind, id, personId, role, at, sameReadingMinutes],
  );
}
