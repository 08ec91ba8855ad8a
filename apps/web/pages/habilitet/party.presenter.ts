import { Injectable } from '@nestjs/common';
import { RegisterQueries } from '#domain/councils';
import { CasePartyService } from '#domain/habilitet';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { formField } from '../form-field.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Finds the parties of the items of a meeting, with the form to name them. */
@Injectable()
export class PartyPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly parties: CasePartyService,
    private readonly register: RegisterQueries,
  ) {}

  /** @param number "2/2021" @throws DomainError `habilitet.forbidden`, `meeting.notFound` */
  async ofMeeting(actor: Actor, language: string, number: string) {
    const say = pageText(language);
    const { meeting, agenda } = await this.meetings.byNumber(actor, number);
    const items = agenda.filter((item) => item.status !== 'withdrawn');
    const parties = await this.parties.ofItems(
      actor,
      items.map(({ id }) => id),
    );
    const register = (await this.register.organisations(actor))
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nb'));
    const closed = meeting.status === 'held' || meeting.status === 'cancelled';
    return items.map((item) => {
      const named = parties.get(item.id) ?? [];
      const chosen = new Set(named.map((party) => party.organisationId));
      return {
        ...{ id: item.id, title: item.title, action: paths.habilitetParties(number), closed },
        number: item.printedNumber ?? String(item.position),
        summary: named.map(({ name }) => name).join(', '),
        named: named.map(({ organisationId, name }) => ({
          ...{ id: `party-${item.id}-${organisationId}`, value: organisationId, name },
        })),
        add: formField('select', `add-${item.id}`, say('habilitet.addParty'), {
          options: [
            { value: '', label: say('habilitet.notChosen') },
            ...register.filter(({ value }) => !chosen.has(value)),
          ],
        }),
      };
    });
  }
}
