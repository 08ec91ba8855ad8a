import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import {
  innsynNumberText,
  InnsynQueries,
  type InnsynRequest,
  type InnsynRound,
  type InnsynView,
  innsynWays,
  isOpen as isOpenDocument,
  proposedDue,
} from '#domain/innsyn';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { standOf } from './innsyn-due.js';
import { InnsynPickerPresenter } from './innsyn-picker.presenter.js';
import { roundOf } from './innsyn-round.js';

/** What a page of a request may have to say besides how it stands. */
export interface RequestPageInput {
  readonly search?: string | undefined;
  /** What was just done: "registered", "changed", "added", "decided", "answered". */
  readonly done?: string | undefined;
  readonly refused?: DomainError;
  /** The date that was typed in an answer that was refused. */
  readonly answeredOn?: string;
}

const doings = ['registered', 'changed', 'added', 'decided', 'answered', 'renewed', 'closed'];

/** Finds the page of one request: what is asked for, the documents with what was decided, and the answer. */
@Injectable()
export class InnsynRequestPresenter {
  constructor(
    private readonly requests: InnsynQueries,
    private readonly picker: InnsynPickerPresenter,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** @throws DomainError `innsyn.notFound`, `innsyn.forbidden` */
  async page(actor: Actor, language: string, id: string, input: RequestPageInput = {}) {
    const say = pageText(language);
    const view = await this.requests.one(actor, id);
    const { request, current } = view;
    const today = osloLocal(systemClock.now()).date;
    const isOpen = request.status === 'open';
    const { done = '', refused } = input;
    const faults = formFaults(refused, language, (path) => path.slice(1), 'documents-h');
    const number = innsynNumberText(request);
    return {
      title: say('innsyn.one', { number }),
      ...{ listHref: paths.innsynList(), version: request.version, isOpen },
      done: doings.includes(done) && !refused ? say(`innsyn.done.${done}`) : '',
      faults: faults.summary,
      stand: standOf(request, current.answer?.answeredOn ?? null, today, say),
      facts: factsOf(say, request),
      requested: request.requested || say('innsyn.emptied'),
      closedBecause: request.closedBecause ?? '',
      changeHref: isOpen ? paths.changeInnsyn(id) : '',
      renewed: view.earlier[0]?.answer?.renewedBecause ?? '',
      isRenewed: request.round > 1,
      round: roundOf(say, language, view, current),
      giveOpen: isOpen ? giveOpenOf(say, id, current) : null,
      picker: isOpen ? await this.picker.part(actor, language, view, input.search ?? '') : null,
      answer: isOpen ? answerOf(say, view, faults.at('answeredOn'), input.answeredOn ?? today) : null,
      earlier: view.earlier.map((round) => roundOf(say, language, view, round)),
      closeAction: isOpen && request.round === 1 ? `${paths.innsyn(id)}/close` : '',
      reopenAction: request.status === 'closed' ? `${paths.innsyn(id)}/reopen` : '',
      renew: request.status === 'answered' ? await this.renewal(actor, say, id, today) : null,
    };
  }

  private async renewal(actor: Actor, say: PageText, id: string, today: string) {
    const { answerDays } = (await this.councils.settings(actor)).innsyn;
    return {
      action: `${paths.innsyn(id)}/renew`,
      because: formField('text', 'because', say('innsyn.renewBecause'), { hint: say('innsyn.renewHint') }),
      due: formField('date', 'due', say('innsyn.field.due'), {
        value: proposedDue(systemClock.now(), answerDays) || today,
      }),
    };
  }
}

/** Several that nothing keeps back are given by one press; a single one is decided like the others. */
function giveOpenOf(say: PageText, id: string, { documents }: InnsynRound) {
  const count = documents.filter(
    ({ outcome, document }) => outcome === null && document !== null && isOpenDocument(document.standing),
  ).length;
  return count > 1
    ? { action: `${paths.innsyn(id)}/documents/give-open`, label: say('innsyn.giveOpen', { count }) }
    : null;
}

function factsOf(say: PageText, request: Readonly<InnsynRequest>) {
  const { date, time } = osloLocal(request.receivedAt);
  const { requesterName, requesterEmail, requesterAddress, emptiedAt } = request;
  const unnamed = emptiedAt ? say('innsyn.emptiedShort') : say('innsyn.unnamed');
  return [
    { term: say('innsyn.fact.who'), lines: [requesterName ?? unnamed] },
    {
      term: say('innsyn.fact.contact'),
      lines: [requesterEmail ?? '', ...(requesterAddress ?? '').split('\n')],
    },
    {
      term: say('innsyn.fact.came'),
      lines: [`${norwegianDate(date)} kl. ${norwegianTime(time)}`, say(`innsyn.channel.${request.channel}`)],
    },
    { term: say('innsyn.fact.due'), lines: [norwegianDate(request.due)] },
    { term: say('innsyn.fact.language'), lines: [say(`innsyn.language.${request.language}`)] },
  ]
    .map(({ term, lines }) => ({ term, lines: lines.filter((line) => line.trim() !== '') }))
    .filter(({ lines }) => lines.length > 0);
}

/** The answer as it would be: read first, then noted as sent. */
function answerOf(say: PageText, { request, current }: InnsynView, fault: string, answeredOn: string) {
  const { id, round } = request;
  const undecided = current.documents.filter(({ outcome }) => outcome === null).length;
  const overtaken = current.documents.filter((document) => document.isOvertaken).length;
  const gives = current.documents.some(({ outcome }) => outcome === 'whole' || outcome === 'partial');
  const notYet =
    undecided > 0
      ? say(undecided === 1 ? 'innsyn.undecided.one' : 'innsyn.undecided.many', { count: undecided })
      : overtaken > 0
        ? say('innsyn.overtakenFirst')
        : '';
  return {
    notYet,
    letterHref: paths.innsynLetter(id, round),
    filesHref: notYet === '' && gives ? paths.innsynFiles(id, round) : '',
    action: notYet === '' ? `${paths.innsyn(id)}/answer` : '',
    nothing: current.documents.length === 0,
    date: formField('date', 'answeredOn', say('innsyn.answeredOn'), { value: answeredOn, fault }),
    way: formField('select', 'way', say('innsyn.way'), {
      value: request.requesterEmail === null && request.requesterAddress !== null ? 'letter' : 'email',
      options: innsynWays.map((value) => ({ value, label: say(`innsyn.wayOf.${value}`) })),
    }),
  };
}
