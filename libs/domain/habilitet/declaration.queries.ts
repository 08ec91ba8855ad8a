import { Injectable } from '@nestjs/common';
import {
  type AgendaItemView,
  AttendanceQueries,
  type AttendanceView,
  MeetingQueries,
} from '#domain/meetings';
import type { MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { HabilitetDeclaration } from './declaration.entity.js';
import { mayDeclare, mayReadDeclarations, seesAllAnswers } from './declaration.policy.js';
import { DeclarationRepository } from './declaration.repository.js';
import { askedItems, askedPeople, mustBeDecided } from './declaration.rules.js';
import type { LegalBasis } from './legal-basis.entity.js';
import { isInForce } from './legal-basis.rules.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { RuledItemQueries, type SettledMatter } from './ruled-item.queries.js';

/** One item as the person who answers sees it. */
export interface OwnDeclaration {
  readonly item: AgendaItemView;
  /** Null = not answered. */
  readonly declaration: Readonly<HabilitetDeclaration> | null;
  readonly reason: string;
  /** The council has ruled: the answer stands as it is. */
  readonly ruled: boolean;
}

/** Everything a person answers for one meeting. */
export interface OwnDeclarations {
  readonly meeting: MeetingView['meeting'];
  readonly items: readonly OwnDeclaration[];
  /** The legal bases in force on the day of the meeting. */
  readonly grounds: readonly Readonly<LegalBasis>[];
}

/** Who has answered what for a meeting. Reasons are not in it. */
export interface DeclarationGrid {
  readonly meeting: MeetingView['meeting'];
  readonly items: readonly AgendaItemView[];
  readonly people: readonly AttendanceView[];
  readonly declarations: readonly Readonly<HabilitetDeclaration>[];
  readonly grounds: readonly Readonly<LegalBasis>[];
  /** What the council has ruled. */
  readonly settled: readonly SettledMatter[];
  /** False for the chair, who sees only what the council must decide or has decided. */
  readonly isWhole: boolean;
}

/** Declarations for reading. */
@Injectable()
export class DeclarationQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly declarations: DeclarationRepository,
    private readonly legalBases: LegalBasisRepository,
    private readonly ruledItems: RuledItemQueries,
  ) {}

  /** Whether the meeting asks the actor at all: a seat or a vote in it, and a role that declares. */
  async isAsked(actor: Actor, meetingId: string): Promise<boolean> {
    return this.unitOfWork.read(actor, async () => {
      const people = askedPeople(await this.attendance.ofMeeting(actor, meetingId));
      return (
        mayDeclare(
          actor,
          people.map((row) => row.personId),
        ) === undefined
      );
    });
  }

  /**
   * What the actor has answered, with their own reasons.
   * @param number "2/2021"
   * @throws DomainError `habilitet.notAsked`, `meeting.notFound`, `meeting.notReadable`
   */
  async own(actor: Actor, number: string): Promise<OwnDeclarations> {
    return this.unitOfWork.read(actor, async () => {
      const { meeting, agenda } = await this.meetings.byNumber(actor, number);
      const people = askedPeople(await this.attendance.ofMeeting(actor, meeting.id));
      refuseIf(
        mayDeclare(
          actor,
          people.map((row) => row.personId),
        ),
      );
      const items = askedItems(agenda);
      const ids = items.map((item) => item.id);
      const personId = actor.personId ?? '';
      const rows = await this.declarations.ofPerson(ids, personId);
      const reasons = await this.declarations.reasons(rows.map((row) => row.id));
      const ruled = await this.ruledItems.ofPerson(ids, personId);
      return {
        meeting,
        items: items.map((item) => {
          const declaration = rows.find((row) => row.agendaItemId === item.id) ?? null;
          const reason = declaration ? (reasons.get(declaration.id) ?? '') : '';
          return { item, declaration, reason, ruled: ruled.has(item.id) };
        }),
        grounds: await this.groundsOn(osloLocal(meeting.startsAt).date),
      };
    });
  }

  /**
   * Member × item; for the chair without everything that is nobody's question: answers of those who are able, and who
   * has not answered. @throws DomainError `habilitet.forbidden`, `meeting.notFound`, `meeting.notReadable`
   */
  async grid(actor: Actor, number: string): Promise<DeclarationGrid> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadDeclarations(actor));
      const { meeting, agenda } = await this.meetings.byNumber(actor, number);
      const items = askedItems(agenda);
      const isWhole = seesAllAnswers(actor);
      const declarations = await this.declarations.ofItems(items.map((item) => item.id));
      return {
        ...{ meeting, items, isWhole },
        people: askedPeople(await this.attendance.ofMeeting(actor, meeting.id)),
        declarations: isWhole ? declarations : declarations.filter((row) => mustBeDecided(row.status)),
        settled: await this.ruledItems.settledIn(items.map((item) => item.id)),
        grounds: await this.groundsOn(osloLocal(meeting.startsAt).date),
      };
    });
  }

  private async groundsOn(day: string): Promise<LegalBasis[]> {
    return (await this.legalBases.all()).filter((basis) => isInForce(basis, day));
  }
}
