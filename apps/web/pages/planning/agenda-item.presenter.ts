import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import {
  type AgendaItemView,
  caseTypes,
  changeRefusal,
  ExemptionRegister,
  meetingNumberText,
  MeetingQueries,
  type ShieldInput,
  shieldReaders,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { type FormFaults, formFaults, noFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { itemTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { emptyGuestRows, type TypedItem } from './item.form.js';

/** What came back from one of the two forms of the page. */
export interface FailedItemPage {
  readonly error: DomainError;
  readonly typed?: TypedItem;
  readonly shield?: ShieldInput;
}

/** Finds the page of one item of an agenda, where everything about it is changed. */
@Injectable()
export class AgendaItemPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly register: RegisterQueries,
    private readonly exemptions: ExemptionRegister,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** @throws DomainError as `MeetingQueries.byItemId` */
  async page(actor: Actor, language: string, itemId: string, failed?: FailedItemPage) {
    const say = pageText(language);
    const { view, item } = await this.meetings.byItemId(actor, itemId);
    const which = meetingNumberText(view.meeting);
    const address = paths.agendaItem(which, itemId);
    const isOver = view.meeting.status === 'held' || view.meeting.status === 'cancelled';
    const faults = formFaults(failed?.error, language, fieldOf, failed?.shield ? 'shieldedTitle' : 'title');
    const day = osloLocal(view.meeting.startsAt).date;
    const isChangeable = changeRefusal(item, isOver) === undefined;
    const wasSent = item.sequence !== null;
    return {
      title: item.title,
      number: item.printedNumber ?? item.provisionalNumber ?? '',
      ...{
        isProvisional: !wasSent,
        back: paths.agenda(which),
        backLabel: say('agenda.title', { meeting: which }),
      },
      ...{ version: item.version, isChangeable, faults: faults.summary, tag: itemTag(item.status, language) },
      ...{ reason: item.statusReason ?? '', action: address, shieldAction: `${address}/shield` },
      ...{ unshieldAction: `${address}/unshield`, withdrawAction: `${address}/withdraw` },
      ...{ restoreAction: `${address}/restore`, removeAction: `${address}/remove` },
      mayRestore: item.status === 'withdrawn' && !isOver,
      mayWithdraw: isChangeable && wasSent,
      mayRemove: isChangeable && !wasSent,
      trail: await this.trail(actor, item),
      ...this.itemForm(say, item, failed?.typed, failed?.shield ? noFaults : faults),
      people: await this.guestRows(actor, failed?.typed?.guests ?? item.guests),
      ...(await this.shieldForm(actor, say, item, day, failed?.shield, failed?.shield ? faults : noFaults)),
    };
  }

  private itemForm(say: PageText, item: AgendaItemView, typed: TypedItem | undefined, faults: FormFaults) {
    const minutes = typed?.minutes ?? (item.minutes === null ? '' : String(item.minutes));
    const chosen = typed?.caseTypes ?? item.caseTypes;
    return {
      titleField: formField('text', 'title', say('agenda.itemTitle'), {
        ...{ value: typed?.title ?? item.title, fault: faults.at('title') },
      }),
      minutesField: formField('number', 'minutes', say('agenda.minutes'), {
        ...{ value: minutes, fault: faults.at('minutes') },
      }),
      types: caseTypes.map((value) => ({
        ...{ value, label: say(`agenda.type.${value}`), checked: chosen.includes(value) },
      })),
    };
  }

  /** The guests there are, and some empty rows. */
  private async guestRows(
    actor: Actor,
    guests: readonly { readonly personId: string; readonly role: string | null }[],
  ) {
    const people = (await this.register.people(actor))
      .map(({ id, givenName, familyName }) => ({ value: id, label: `${givenName} ${familyName}` }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nb'));
    const rows = [...guests, ...Array.from({ length: emptyGuestRows }, () => ({ personId: '', role: null }))];
    return rows.map(({ personId, role }, i) => ({
      ...{ number: i + 1, role: role ?? '' },
      options: people.map((person) => ({ ...person, selected: person.value === personId })),
    }));
  }

  private async shieldForm(
    actor: Actor,
    say: PageText,
    { shield }: AgendaItemView,
    day: string,
    typed: ShieldInput | undefined,
    faults: FormFaults,
  ) {
    const { shieldedReaders } = await this.councils.settings(actor);
    const bases = this.exemptions.on(day).map(({ shortText, description }) => ({
      ...{ value: shortText, label: `${shortText}: ${description}` },
    }));
    const basis = typed?.legalBasis ?? shield?.legalBasis ?? '';
    const known = bases.some(({ value }) => value === basis) || basis === '';
    const readers = typed?.readers ?? shield?.readers ?? shieldedReaders;
    const field = (name: 'shieldedTitle' | 'reason') => ({
      ...{ value: typed?.[name] ?? shield?.[name] ?? '', fault: faults.at(name) },
    });
    return {
      isShielded: shield !== null,
      shieldOpen: shield !== null || typed !== undefined,
      shieldedTitleField: formField('text', 'shieldedTitle', say('agenda.shieldedTitle'), {
        ...{ ...field('shieldedTitle'), hint: say('agenda.shieldedTitleHint') },
      }),
      legalBasisField: formField('select', 'legalBasis', say('agenda.legalBasis'), {
        ...{ value: basis, fault: faults.at('legalBasis') },
        options: [
          { value: '', label: say('agenda.choose') },
          ...(known ? [] : [{ value: basis, label: basis }]),
          ...bases,
        ],
      }),
      reasonField: formField('textarea', 'reason', say('agenda.shieldReason'), {
        ...field('reason'),
        rows: 2,
      }),
      readers: shieldReaders.map((value) => ({
        ...{ value, label: say(`agenda.reader.${value}`), checked: readers.includes(value) },
      })),
    };
  }

  /** The earlier items that this one continues, the nearest first. */
  private async trail(actor: Actor, item: AgendaItemView) {
    const trail: { readonly number: string; readonly title: string; readonly href: string }[] = [];
    for (let id = item.continuesId; id !== null && trail.length < 20;) {
      const { view, item: earlier } = await this.meetings.byItemId(actor, id);
      const meeting = meetingNumberText(view.meeting);
      const number = earlier.printedNumber ?? meeting;
      trail.push({ number, title: earlier.title, href: paths.meeting(meeting) });
      id = earlier.continuesId;
    }
    return trail;
  }
}

function fieldOf(path: string): string {
  return path.split('/')[1] ?? '';
}
