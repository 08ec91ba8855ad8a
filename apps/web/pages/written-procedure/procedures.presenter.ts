import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianDate, norwegianList, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import {
  earliestDeadline,
  mayHoldProcedure,
  type ProcedureView,
  WrittenProcedureQueries,
} from '#domain/written-procedure';
import { type FormFaults, formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { sourceIn, type TypedProcedure } from './procedure.form.js';
import { ProcedureSourcePresenter } from './procedure-source.presenter.js';

/** A form that came back: what was typed, and why. */
export interface FailedProcedure {
  readonly typed: TypedProcedure;
  readonly error: DomainError;
}

/** Finds the list of written procedures, and the form to begin one. */
@Injectable()
export class ProceduresPresenter {
  constructor(
    private readonly procedures: WrittenProcedureQueries,
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
    private readonly sources: ProcedureSourcePresenter,
  ) {}

  /** @throws DomainError `writtenProcedure.forbidden` */
  async list(actor: Actor, language: string) {
    const say = pageText(language);
    const rows = await this.procedures.all(actor);
    return {
      title: say('written.title'),
      newHref: mayHoldProcedure(actor) ? '' : paths.newWritten(),
      rows: rows.map((row) => ({
        href: paths.written(row.id),
        label: row.printedNumber ? `${row.printedNumber} ${row.title}` : row.title,
        ...statusOf(row, say),
        note: `${deadlineText(row.deadline, say)}. ${progressText(row, say)}`,
      })),
    };
  }

  /**
   * @param named what it is begun from, as the form names it; empty when the question is written here
   * @throws DomainError `writtenProcedure.forbidden`, `agendaItem.notFound`, `saksframlegg.notFound`
   */
  async form(actor: Actor, language: string, named: string, failed?: FailedProcedure) {
    const { typed, error } = failed ?? {};
    const from = sourceIn(named);
    const source = from ? await this.sources.of(actor, language, from) : null;
    const say = pageText(language);
    const { writtenProcedure, deadlines } = await this.councils.settings(actor);
    const today = osloLocal(systemClock.now()).date;
    const { minimumDays } = writtenProcedure;
    const earliest = earliestDeadline(today, { minimumDays, countIn: deadlines.countIn });
    const faults = formFaults(error, language, fieldOf, 'title');
    const { seats } = await this.people.rosterOn(actor, typed?.date || earliest);
    const members = seats.flatMap(({ member }) => (member ? [member.name] : []));
    return {
      title: say('written.new'),
      list: { href: paths.writtenList(), label: say('written.title') },
      action: paths.writtenList(),
      notAllowed: writtenProcedure.allowed ? '' : say('written.notAllowed'),
      who: say('written.who', { count: members.length, names: norwegianList(members) }),
      faults: faults.summary,
      isClosed: source !== null && source.closed !== '',
      ...{ source, offered: source ? [] : await this.sources.offered(actor) },
      fields: [
        ...(source ? [] : questionFields(say, faults, typed)),
        ...[
          formField('date', 'date', say('written.date'), {
            hint: say('written.dateHint', { earliest: norwegianDate(earliest), days: minimumDays }),
            ...{ value: typed?.date ?? earliest, fault: faults.at('date') },
          }),
          formField('text', 'time', say('written.time'), {
            value: typed?.time ?? '12:00',
            fault: faults.at('time'),
          }),
        ],
      ],
    };
  }
}

/** The question itself, where no paper has it. */
function questionFields(say: PageText, faults: FormFaults, typed: TypedProcedure | undefined) {
  return [
    formField('text', 'title', say('written.name'), {
      value: typed?.title ?? '',
      fault: faults.at('title'),
    }),
    formField('textarea', 'text', say('written.text'), {
      ...{ hint: say('written.textHint'), value: typed?.text ?? '', fault: faults.at('text'), rows: 8 },
    }),
    formField('textarea', 'proposal', say('written.proposal'), {
      ...{
        hint: say('written.proposalHint'),
        value: typed?.proposal ?? '',
        fault: faults.at('proposal'),
        rows: 4,
      },
    }),
  ];
}

function fieldOf(path: string): string {
  const [, field, part] = path.split('/');
  const names: Readonly<Record<string, string>> = {
    ...{ html: 'text', proposedVedtak: 'proposal', source: 'source-h' },
  };
  return field === 'deadline' ? (part ?? 'date') : (names[field] ?? 'title');
}

/** What has become of a procedure, and its colour. */
export function statusOf({ state, result, withdrawnBecause }: ProcedureView, say: PageText) {
  if (state === 'closed') {
    const color = result === 'carried' ? 'success' : 'neutral';
    return { status: say(`written.result.${result}`), color } as const;
  }
  const color = state === 'open' ? 'warning' : 'neutral';
  return { status: say(`written.${state}`, { reason: withdrawnBecause ?? '' }), color } as const;
}

/** "Frist 27. november 2026 kl. 12.00". */
export function deadlineText(deadline: Date, say: PageText): string {
  const { date, time } = osloLocal(deadline);
  return say('written.deadline', { date: norwegianDate(date), time: norwegianTime(time) });
}

/** "3 av 16 har svart". */
export function progressText({ answeredCount, people }: ProcedureView, say: PageText): string {
  const asked = people.filter(({ isDisqualified }) => !isDisqualified).length;
  return say('written.progress', { answered: answeredCount, asked });
}
