import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { currentManager } from '#platform/database/current-manager';
import { actorKey, oncePerRead } from '#platform/database/once-per-read';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import { guestLine, vedleggAnchor, type AgendaItemView, type MeetingView } from '#domain/meetings';
import { paperAvailability, TextLinkQueries, type TextLinkContext } from '#domain/saksframlegg';
import { ReferatHabilitetQueries } from './referat-habilitet.queries.js';
import type { ReferatItemSource, ReferatSource } from './referat-source.document.js';
import { ReferatVedtakQueries } from './referat-vedtak.queries.js';
import { ReferatQueries } from './referat.queries.js';
import { isClosed, itemAnchor } from './shielded-words.rules.js';

/** Loads the items of a referat: guests, habilitet, account, proposal and vedtak of each. */
@Injectable()
export class ReferatItemQueries {
  constructor(
    private readonly people: PeopleQueries,
    private readonly habilitet: ReferatHabilitetQueries,
    private readonly vedtak: ReferatVedtakQueries,
    private readonly referater: ReferatQueries,
    private readonly links: TextLinkQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /**
   * The items in the order of the agenda; one withdrawn before it got a number was never announced and is left out.
   * People are named with where they worked on the day of the meeting; references in texts are written out.
   * Called inside a unit of work whose own policy has let the reader in.
   */
  async ofMeeting(actor: Actor, view: MeetingView, context: TextLinkContext): Promise<ReferatItemSource[]> {
    const { id } = context.owner;
    // Where it is printed decides only how references are written.
    const gathered = await oncePerRead(`referat-items:${actorKey(actor)}:${id}`, () =>
      this.gathered(actor, view, id),
    );
    const { agenda, language, vedtak, ballots, accounts, proposed, people, told, papers } = gathered;
    const names = new Map([...people].map(([personId, person]) => [personId, person.name]));
    const texts = [
      ...[...accounts.values()].map((account) => account.html),
      ...[...proposed.values()].flat(),
      ...[...vedtak.values()].flatMap((decided) => decided.paragraphs),
    ];
    const written = await this.links.writer(actor, texts, language, context);
    return agenda.map((item) => {
      const decided = vedtak.get(item.id);
      return {
        id: itemAnchor(item),
        agendaItemId: item.id,
        number: item.printedNumber ?? `(${item.position})`,
        title: item.title,
        status: item.status,
        guests: item.guests.flatMap((guest) => {
          const person = people.get(guest.personId);
          return person ? [guestLine(person, guest.role)] : [];
        }),
        ...((isClosed(item) ? undefined : told.get(item.id)) ?? { disqualified: [], rulings: [] }),
        papers: isClosed(item) ? [] : (papers.get(item.id) ?? []),
        accountIsClosed: accounts.get(item.id)?.isClosed ?? false,
        account: isClosed(item) ? closedNote(language, item) : written(accounts.get(item.id)?.html ?? ''),
        proposed: isClosed(item) ? [] : (proposed.get(item.id) ?? []).map(written),
        ...(decided && !isClosed(item)
          ? { vedtak: { ...decided, paragraphs: decided.paragraphs.map(written) } }
          : {}),
        ballots: isClosed(item) ? [] : (ballots.get(item.id) ?? []),
        names,
      };
    });
  }

  /** Everything that is told of the items, before references are written out. */
  private async gathered(actor: Actor, view: MeetingView, referatId: string) {
    const day = osloLocal(view.meeting.startsAt).date;
    const { language } = await this.councils.get(actor);
    const agenda = view.agenda.filter((item) => item.status !== 'withdrawn' || item.caseNumber !== null);
    const ids = agenda.map((item) => item.id);
    const habilitet = await this.habilitet.ofAgenda(agenda);
    const vedtak = await this.vedtak.ofItems(ids);
    const ballots = await this.vedtak.ballotLines(actor, ids, { day, language });
    const accounts = await this.referater.accountsFor(actor, ids, referatId);
    const proposed = await this.proposals(ids);
    const people = await this.people.peopleOn(actor, day, [
      ...agenda.flatMap((item) => item.guests.map((guest) => guest.personId)),
      ...habilitet.named,
      ...[...vedtak.values()].flatMap((decided) => decided.statements.map((statement) => statement.personId)),
    ]);
    const told = habilitet.told(language, (id) => people.get(id)?.name ?? '');
    const papers = await paperAvailability(view, language, await this.referater.shownTitles(actor));
    return { agenda, language, vedtak, ballots, accounts, proposed, people, told, papers };
  }

  /** The vedlegg of a referat with the titles that the reader sees. Called as {@link ofMeeting}. */
  async vedleggOf(actor: Actor, referatId: string, anchor: string): Promise<ReferatSource['vedlegg']> {
    const shown = await this.referater.shownTitles(actor);
    const rows = await oncePerRead(`referat-vedlegg:${referatId}`, () =>
      currentManager().query<{ id: string; number: number; title: string }[]>(
        `select id, position as number, title from vedlegg where owner_kind = 'referat' and owner_id = $1 order by position`,
        [referatId],
      ),
    );
    return rows.map(({ id, number, title }) => ({
      ...{ id: vedleggAnchor(anchor, number), number, title: shown.get(id) ?? title },
    }));
  }

  private async proposals(agendaItemIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await currentManager().query<{ id: string; proposed: string[] }[]>(
      `select agenda_item_id as id, proposed_vedtak as proposed from saksframlegg
        where agenda_item_id = any ($1::uuid[])`,
      [agendaItemIds],
    );
    return new Map(rows.map((row) => [row.id, row.proposed]));
  }
}

/** What stands in the place of an item that the reader may not know more of. */
function closedNote(language: string, { shield }: AgendaItemView): string {
  return `<p>${message(language, 'document.itemShielded', { legalBasis: shield?.legalBasis ?? '' })}</p>`;
}
