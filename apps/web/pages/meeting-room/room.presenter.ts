import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { ClosingCheckQueries, PulseQueries, RoomQueries, type RoomView } from '#domain/meeting-room';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { ProposedMatterQueries } from '#domain/planning';
import { faultsOf, sentenceOf, sentenceOfFault } from '../../errors/error-sentence.js';
import { meetingTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { clockText, itemClocks, minutesBehind } from './room-clock.js';
import { RoomItemPresenter } from './room-item.presenter.js';
import { peopleModel } from './room-people.js';

/** What is asked of the page: another item than the current one, and what went wrong before it. */
export interface RoomAsked {
  readonly itemId?: string;
  readonly refused?: DomainError;
}

/** Finds the secretary's page of a meeting while it lasts. */
@Injectable()
export class RoomPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly rooms: RoomQueries,
    private readonly items: RoomItemPresenter,
    private readonly pulse: PulseQueries,
    private readonly matters: ProposedMatterQueries,
    private readonly closing: ClosingCheckQueries,
  ) {}

  /** Called inside the one read of the page. @throws DomainError as `MeetingQueries.byNumber` */
  async page(actor: Actor, language: string, number: string, asked: RoomAsked = {}) {
    const text = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const view = await this.rooms.of(actor, meeting.id);
    const which = meetingNumberText(meeting);
    const shown =
      asked.itemId ?? view.currentItemId ?? view.agenda.find(({ status }) => status === 'planned')?.id;
    const item = view.agenda.find(({ id }) => id === shown) ?? view.agenda[0];
    const { revision } = await this.pulse.since(actor, meeting.id, -1);
    const isOn = meeting.status === 'inProgress';
    return {
      ...headOf(view, language),
      ...{ revision, isOn, isBefore: meeting.status === 'called', isOver: meeting.status === 'held' },
      address: paths.room(which),
      events: paths.roomEvents(which),
      screen: paths.roomScreen(which),
      readAloud: item ? `${paths.roomReadAloud(which)}?item=${item.id}` : '',
      follow: paths.roomFollow(which),
      referat: paths.referat(which),
      owner: actor.personId ?? '',
      refused: asked.refused ? refusalModel(asked.refused, language) : null,
      agenda: agendaModel(view, item?.id ?? '', text),
      item: item ? await this.items.item(actor, language, view, item, text) : null,
      ...{ people: peopleModel(view, text), speakers: await this.rooms.speakers(actor, view) },
      matters: (await this.matters.eventueltOf(actor, meeting.id)).map((matter) => ({
        ...{ id: matter.id, version: matter.version, title: matter.title, text: matter.text },
        ...{ proposer: matter.proposerName, waits: matter.status === 'waiting' },
        status: text(`room.matter.${matter.status}`),
      })),
      left: isOn
        ? (await this.closing.of(actor, meeting.id)).map((each) => leftModel(each, view, language))
        : [],
    };
  }

  /** The text that is read aloud before it is locked. @throws DomainError as `page` */
  async readAloud(actor: Actor, language: string, number: string, itemId: string) {
    const page = await this.page(actor, language, number, { itemId });
    return { ...page, title: page.item?.title ?? page.title };
  }
}

/** Name, status, time and quorum of a meeting, at the head of each of its pages. */
export function headOf(view: RoomView, language: string) {
  const text = pageText(language);
  const { meeting, quorum, now } = view;
  const which = meetingNumberText(meeting);
  const behind = minutesBehind(view);
  return {
    title: text('room.title', { meeting: which }),
    ...{ number: which, meetingHref: paths.meeting(which), tag: meetingTag(meeting.status, language) },
    clock: clockText(now),
    begun: meeting.begunAt ? text('room.begunAt', { time: clockText(meeting.begunAt) }) : '',
    present: text('room.present', { here: quorum.represented, of: quorum.seats }),
    isQuorate: quorum.quorate,
    quorum: quorum.quorate ? text('room.quorate') : text('room.notQuorate', { required: quorum.required }),
    behind:
      behind === null || behind === 0
        ? ''
        : text(behind > 0 ? 'room.behind' : 'room.ahead', { minutes: Math.abs(behind) }),
  };
}

function agendaModel(view: RoomView, shown: string, text: PageText) {
  const clocks = itemClocks(view, view);
  const which = meetingNumberText(view.meeting);
  return view.agenda.map(({ id, sequence, letter, title, status }) => ({
    ...{ id, title, isCurrent: id === view.currentItemId, isShown: id === shown },
    number: letter ?? (sequence === null ? '–' : String(sequence)),
    href: `${paths.room(which)}?item=${id}`,
    status: status === 'planned' ? '' : text(`room.status.${status}`),
    isDone: status === 'treated',
    ...(clocks.get(id) ?? { planned: '', real: '' }),
  }));
}

function refusalModel(error: DomainError, language: string) {
  return {
    sentence: sentenceOf(error, language),
    faults: faultsOf(error, language).map(({ sentence }) => sentence),
  };
}

function leftModel(
  { code, params, itemId, place }: Awaited<ReturnType<ClosingCheckQueries['of']>>[number],
  { meeting, agenda }: RoomView,
  language: string,
) {
  const item = agenda.find(({ id }) => id === itemId);
  const number = item?.printedNumber ?? '';
  const room = paths.room(meetingNumberText(meeting));
  return {
    href: place === 'item' ? `${room}?item=${itemId ?? ''}#item` : `${room}#people`,
    about: item ? `${number} ${item.title}`.trim() : '',
    sentence: sentenceOfFault({ path: '', code, ...(params ? { params } : {}) }, language),
  };
}
