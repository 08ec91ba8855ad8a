import { Injectable } from '@nestjs/common';
import {
  type AgendaHeadingView,
  type AgendaItemView,
  type AgendaLine,
  agendaLines,
  agendaTimes,
  caseTypes,
  caseTypeText,
  changeRefusal,
  meetingNumberText,
  MeetingQueries,
  type MeetingView,
} from '#domain/meetings';
import { type PaperPlace, PaperWayQueries, SaksframleggQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { norwegianPeriod, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { type FormFaults, formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { holderText } from '../meetings/holder-text.js';
import { itemTag, meetingTag, paperTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { GuestNames } from './guest-names.presenter.js';
import type { TypedItem } from './item.form.js';
import { OffersPresenter } from './offers.presenter.js';

type Line = AgendaLine<AgendaItemView, AgendaHeadingView>;

/** Which form of the page came back, with what was typed in it. */
export type FailedAgenda =
  | { readonly form: 'item'; readonly typed: TypedItem; readonly error: DomainError }
  /** `id` of the heading; empty for a new one. */
  | { readonly form: 'heading'; readonly id: string; readonly typed: string; readonly error: DomainError }
  | { readonly form: 'offers' | 'lines'; readonly error: DomainError };

/** What each line is made from. */
interface LineSource {
  readonly say: PageText;
  readonly language: string;
  readonly number: string;
  readonly clock: ReadonlyMap<string, string>;
  readonly papers: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly held: ReadonlyMap<string, PaperPlace>;
  readonly failed: FailedAgenda | undefined;
}

/** Finds the page where an agenda is put together. */
@Injectable()
export class AgendaPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly papers: SaksframleggQueries,
    private readonly names: GuestNames,
    private readonly offers: OffersPresenter,
    private readonly ways: PaperWayQueries,
  ) {}

  /** @param number "2/2021" @throws DomainError as `MeetingQueries.byNumber` */
  async page(actor: Actor, language: string, number: string, failed?: FailedAgenda) {
    const say = pageText(language);
    const view = await this.meetings.byNumber(actor, number);
    const { meeting, agenda } = view;
    const which = meetingNumberText(meeting);
    const lines = agendaLines(agenda, view.headings);
    const isOpen = meeting.status !== 'held' && meeting.status !== 'cancelled';
    const papers = await this.papers.ofMeeting(actor, meeting.id);
    const source: LineSource = {
      ...{ say, language, number: which, clock: clockOf(view) },
      papers: new Map(papers.map(({ agendaItemId, status }) => [agendaItemId, status])),
      names: await this.names.of(actor, view),
      held: await this.ways.ofMeeting(actor, meeting.id),
      failed,
    };
    const faults = agendaFaults(failed, language);
    return {
      title: say('agenda.title', { meeting: which }),
      ...{
        number: which,
        meetingHref: paths.meeting(which),
        tag: meetingTag(meeting.status, language),
        isOpen,
      },
      when: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
      isSent: meeting.status !== 'planned',
      order: lines
        .filter(hasOwnPlace)
        .map(({ id }) => id)
        .join(','),
      lines: lines.map((line) =>
        line.kind === 'item' ? itemLine(line.item, source) : headingLine(line, source),
      ),
      duration: durationText(say, view),
      ...addForm(say, failed, faults),
      faults: faults.summary,
      newHeading: headingForm(failed, '', '', faults),
      offers: isOpen ? await this.offers.of(actor, language, meeting.id) : [],
      ...{ step: `${paths.agenda(which)}/step`, arrange: `${paths.agenda(which)}/order` },
      ...{ add: `${paths.agenda(which)}/items`, addHeading: `${paths.agenda(which)}/headings` },
      ...{ take: `${paths.agenda(which)}/offers`, innkalling: paths.innkalling(which) },
      ...{ change: paths.changeMeeting(which), preview: paths.pdf('innkalling', which) },
    };
  }
}

/** What was refused, at the field that it is about. */
function agendaFaults(failed: FailedAgenda | undefined, language: string): FormFaults {
  switch (failed?.form) {
    case 'heading': {
      const field = headingField(failed.id);
      return formFaults(failed.error, language, () => field, field);
    }
    case 'offers':
    case 'lines':
      return formFaults(failed.error, language, () => `${failed.form}-h`, `${failed.form}-h`);
    default:
      return formFaults(failed?.error, language, (path) => path.split('/')[1] ?? '', 'title');
  }
}

const headingField = (id: string) => (id === '' ? 'heading' : `heading-${id}`);

/** The form of a heading: open, with what was typed, when it came back. */
function headingForm(failed: FailedAgenda | undefined, id: string, title: string, faults: FormFaults) {
  if (failed?.form !== 'heading' || failed.id !== id) return { value: title, fault: '', isOpen: false };
  const fault = faults.at(headingField(id)) || (faults.summary[0]?.sentence ?? '');
  return { value: failed.typed, fault, isOpen: true };
}

function addForm(say: PageText, failed: FailedAgenda | undefined, faults: FormFaults) {
  const typed = failed?.form === 'item' ? failed.typed : undefined;
  const field = (name: 'title' | 'minutes') => ({
    value: typed?.[name] ?? '',
    fault: typed ? faults.at(name) : '',
  });
  return {
    // A form that is sent twice adds one item; a page that is fetched anew has a key of its own.
    newKey: newId(),
    newTitle: formField('text', 'title', say('agenda.itemTitle'), field('title')),
    newMinutes: formField('number', 'minutes', say('agenda.minutes'), field('minutes')),
    types: caseTypes.map((value) => ({
      ...{
        value,
        label: say(`agenda.type.${value}`),
        checked: typed?.caseTypes.includes(value) ?? false,
      },
    })),
  };
}

function itemLine(item: AgendaItemView, { say, language, number, clock, papers, names, held }: LineSource) {
  const paper = papers.get(item.id);
  const isChangeable = changeRefusal(item, false) === undefined;
  return {
    ...{ id: item.id, isHeading: false, isPart: item.parentId !== null, title: item.title },
    number: item.printedNumber ?? provisional(say, item),
    isProvisional: item.printedNumber === null,
    href: paths.agendaItem(number, item.id),
    isChangeable,
    facts: [
      clock.get(item.id) ?? '',
      item.minutes === null ? '' : say('agenda.minutesShort', { minutes: item.minutes }),
      caseTypeText(language, item.caseTypes),
      item.guests.map(({ personId, role }) => guestText(names.get(personId) ?? '', role)).join(', '),
      holderText(say, held.get(item.id)),
    ].filter((fact) => fact !== ''),
    tag: itemTag(item.status, language),
    reason: item.statusReason ?? '',
    paperTag: paper ? paperTag(paper, language) : null,
    write: isChangeable ? paths.writing(item.id) : '',
    shield: item.shield ? say('agenda.shielded', { legalBasis: item.shield.legalBasis }) : '',
    shieldedTitle: item.shield?.shieldedTitle ?? '',
    continues: item.continuesId !== null,
    ...{ rename: '', remove: '', form: null },
  };
}

function headingLine(
  { heading }: Extract<Line, { kind: 'heading' }>,
  { number, failed, language }: LineSource,
) {
  const address = `${paths.agenda(number)}/headings/${heading.id}`;
  return {
    ...{
      id: heading.id,
      isHeading: true,
      isPart: false,
      title: heading.title,
      number: '',
      isProvisional: false,
    },
    ...{
      href: '',
      isChangeable: true,
      facts: [],
      tag: null,
      reason: '',
      paperTag: null,
      shield: '',
      write: '',
    },
    ...{ shieldedTitle: '', continues: false, rename: address, remove: `${address}/remove` },
    form: headingForm(failed, heading.id, heading.title, agendaFaults(failed, language)),
  };
}

function provisional(say: PageText, { provisionalNumber, letter }: AgendaItemView): string {
  return provisionalNumber === null
    ? (letter ?? '')
    : say('agenda.provisional', { number: provisionalNumber });
}

function guestText(name: string, role: string | null): string {
  return role ? `${name} (${role})` : name;
}

/** Parts of items follow their item and are moved with it. */
function hasOwnPlace(line: Line): boolean {
  return line.kind === 'heading' || line.item.parentId === null;
}

function clockOf({ meeting, agenda }: MeetingView): ReadonlyMap<string, string> {
  const times = agendaTimes(meeting.startsAt, agenda);
  return new Map(
    agenda.flatMap(({ id }, i) => {
      const time = times[i];
      if (!time) return [];
      const [from, to] = [time.start, time.end].map((at) => norwegianTime(osloLocal(at).time));
      return [[id, from === to ? from : `${from}–${to}`] as const];
    }),
  );
}

/** "Sakene tar 150 minutter; møtet varer i 180." */
function durationText(say: PageText, { meeting, agenda }: MeetingView): string {
  const open = agenda.filter(({ status }) => status !== 'withdrawn');
  const planned = open.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const without = open.filter(({ minutes }) => minutes === null).length;
  const whole = Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000);
  const code = planned > whole ? 'agenda.tooLong' : 'agenda.duration';
  return [say(code, { planned, whole }), without > 0 ? say('agenda.withoutMinutes', { count: without }) : '']
    .filter((sentence) => sentence !== '')
    .join(' ');
}
