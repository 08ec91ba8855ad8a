import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, canonicalCaseNumber, printCaseNumber } from '#domain/councils';
import { type Actor, isGiven } from '#kernel/actor';
import { groupBy, indexBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import type { AgendaHeading } from './agenda-heading.entity.js';
import type { AgendaItemGuest } from './agenda-item-guest.entity.js';
import type { AgendaItemShield } from './agenda-item-shield.entity.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { givenNumbers } from './agenda.rules.js';
import type { Meeting } from './meeting.entity.js';
import { mayChangeMeeting } from './meeting.policy.js';
import { MeetingRepository } from './meeting.repository.js';
import { type ItemShield, mayReadShielded } from './shield.rules.js';

/** An agenda item with its number in both forms and its guests. */
export interface AgendaItemView extends Readonly<AgendaItem> {
  /** Canonical, "10/2/2021"; null until numbers are given, and for parts, which have none of their own. */
  readonly caseNumber: string | null;
  /** As the council prints it, "16 a/2/2021" for a part; null until numbers are given. */
  readonly printedNumber: string | null;
  /** What the number would be if the innkalling were sent now; null when it has one, and for those who do not plan. */
  readonly provisionalNumber: string | null;
  /** In printed order; nobody for those who may not know what a shielded item is about. */
  readonly guests: readonly { readonly personId: string; readonly role: string | null }[];
  /** How it is shielded; null when it is not. The title is then the one that this reader may see. */
  readonly shield: ItemShield | null;
}

/** A heading between items, with how many items stand above it. */
export type AgendaHeadingView = Pick<AgendaHeading, 'id' | 'title' | 'itemsAbove' | 'rank'>;

/** An agenda as one reader may see it. */
export interface AgendaView {
  readonly agenda: readonly AgendaItemView[];
  readonly headings: readonly AgendaHeadingView[];
}

interface Extras {
  readonly shields: readonly Pick<
    AgendaItemShield,
    'agendaItemId' | 'title' | 'legalBasis' | 'reason' | 'readers'
  >[];
  readonly headings: readonly AgendaHeadingView[];
  /** Each item's in printed order. */
  readonly guests: readonly Pick<AgendaItemGuest, 'agendaItemId' | 'personId' | 'role'>[];
}

/** Makes agendas ready for reading: numbers, guests, headings, and of shielded items only what the reader may know. */
@Injectable()
export class AgendaViewQueries {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly settings: CouncilSettingsService,
  ) {}

  /**
   * Called inside a unit of work whose policy has let the reader in to the meeting.
   * @param items the agenda of the meeting in its order
   */
  async of(actor: Actor, meeting: Meeting, items: readonly AgendaItem[]): Promise<AgendaView> {
    const { caseNumberFormat } = await this.settings.settings(actor);
    const {
      shields,
      headings,
      guests: listed,
    } = await oncePerRead(`agenda-extras:${meeting.id}`, () => this.extras(meeting.id));
    const guests = groupBy(listed, (guest) => guest.agendaItemId);
    const shieldOf = indexBy(shields, (shield) => shield.agendaItemId);
    const expected = await this.expectedNumbers(actor, meeting, items);
    const agenda = items.map((item, i) => {
      const shield = shieldOf.get(item.id);
      const open = !shield || isGiven(actor, item.id) || mayReadShielded(actor, shield.readers);
      return {
        ...item,
        title: shield && open ? shield.title : item.title,
        statusReason: open ? item.statusReason : null,
        ...numbersOf(item, items, expected?.[i] ?? null, meeting, caseNumberFormat),
        guests: open ? (guests.get(item.id) ?? []).map(({ personId, role }) => ({ personId, role })) : [],
        shield: shield ? shieldFor(item, shield, open) : null,
      };
    });
    return { agenda, headings };
  }

  /** The numbers that items without one would get now; only for those who plan. */
  private async expectedNumbers(
    actor: Actor,
    meeting: Meeting,
    items: readonly AgendaItem[],
  ): Promise<(number | null)[] | undefined> {
    const waits = items.some(({ sequence, parentId }) => sequence === null && parentId === null);
    const isOpen = meeting.status === 'planned' || meeting.status === 'called';
    if (!waits || !isOpen || mayChangeMeeting(actor)) return undefined;
    return givenNumbers(items, await this.meetings.highestNumber(meeting.year));
  }

  /** Everything that belongs to the items in other tables, in one statement. */
  private async extras(meetingId: string): Promise<Extras> {
    const [row] = await currentManager().query<[Extras]>(
      `select coalesce((select json_agg(json_build_object('agendaItemId', s.agenda_item_id, 'title', s.title,
                'legalBasis', s.legal_basis, 'reason', s.reason, 'readers', to_json(s.readers)))
                from agenda_item_shield s join agenda_item i on i.id = s.agenda_item_id
               where i.meeting_id = $1), '[]') as shields,
              coalesce((select json_agg(json_build_object('id', h.id, 'title', h.title,
                'itemsAbove', h.items_above, 'rank', h.rank) order by h.items_above, h.rank)
                from agenda_heading h where h.meeting_id = $1), '[]') as headings,
              coalesce((select json_agg(json_build_object('agendaItemId', g.agenda_item_id, 'personId', g.person_id,
                'role', g.role) order by g.agenda_item_id, g.position)
                from agenda_item_guest g join agenda_item i on i.id = g.agenda_item_id
               where i.meeting_id = $1), '[]') as guests`,
      [meetingId],
    );
    return row;
  }
}

function shieldFor(item: AgendaItem, shield: Extras['shields'][number], open: boolean): ItemShield {
  return {
    ...{ legalBasis: shield.legalBasis, shieldedTitle: item.title, open },
    reason: open ? shield.reason : null,
    readers: open ? shield.readers : null,
  };
}

function numbersOf(
  item: AgendaItem,
  items: readonly AgendaItem[],
  expected: number | null,
  { number, year }: Meeting,
  format: string,
): Pick<AgendaItemView, 'caseNumber' | 'printedNumber' | 'provisionalNumber'> {
  const parent = item.parentId === null ? item : items.find(({ id }) => id === item.parentId);
  const of = (sequence: number) => ({ sequence, meeting: number, year });
  if (parent?.sequence == null) {
    const provisionalNumber = expected === null ? null : printCaseNumber(of(expected), format);
    return { caseNumber: null, printedNumber: null, provisionalNumber };
  }
  const printedNumber = printCaseNumber(of(parent.sequence), format, item.letter);
  const caseNumber = item.parentId === null ? canonicalCaseNumber(of(parent.sequence)) : null;
  return { caseNumber, printedNumber, provisionalNumber: null };
}
