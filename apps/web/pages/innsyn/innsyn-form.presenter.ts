import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import {
  innsynChannels,
  type InnsynInput,
  innsynLanguages,
  innsynNumberText,
  InnsynQueries,
  type InnsynRequest,
} from '#domain/innsyn';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { formFaults, type FormFaults } from '../form-faults.js';
import { type FieldInput, type FieldKind, formField } from '../form-field.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** A form that came back, with what was typed. */
export interface FailedInnsyn {
  readonly error: DomainError;
  readonly typed: InnsynInput;
}

const fieldOf: Readonly<Record<string, string>> = { '/received': 'date' };

/** Finds the form in which a request is registered, or changed. */
@Injectable()
export class InnsynFormPresenter {
  constructor(
    private readonly requests: InnsynQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** A new one: it came now, by e-mail, in the council's language. */
  async blank(actor: Actor, language: string, failed?: FailedInnsyn) {
    const say = pageText(language);
    const settings = await this.councils.get(actor);
    const now = osloLocal(systemClock.now());
    const typed: InnsynInput = failed?.typed ?? {
      ...{ requesterName: '', requesterEmail: '', requesterAddress: '', requested: '', message: '' },
      ...{ received: now, channel: 'email', language: settings.language, due: null },
    };
    return {
      title: say('innsyn.newTitle'),
      crumbs: [{ href: paths.innsynList(), label: say('innsyn.title') }],
      ...{ action: paths.newInnsyn(), back: paths.innsynList(), version: 0 },
      save: say('innsyn.register'),
      ...this.fields(language, typed, failed?.error, settings.effective.innsyn.answerDays),
    };
  }

  /** One that is registered. @throws DomainError `innsyn.notFound`, `innsyn.forbidden` */
  async stored(actor: Actor, language: string, id: string, failed?: FailedInnsyn) {
    const say = pageText(language);
    const { request } = await this.requests.one(actor, id);
    const { answerDays } = (await this.councils.settings(actor)).innsyn;
    const number = innsynNumberText(request);
    return {
      title: say('innsyn.changeTitle', { number }),
      crumbs: [
        { href: paths.innsynList(), label: say('innsyn.title') },
        { href: paths.innsyn(id), label: say('innsyn.one', { number }) },
      ],
      ...{ action: paths.changeInnsyn(id), back: paths.innsyn(id), version: request.version },
      save: say('innsyn.save'),
      ...this.fields(language, failed?.typed ?? inputOf(request), failed?.error, answerDays),
    };
  }

  private fields(language: string, typed: InnsynInput, error: DomainError | undefined, answerDays: number) {
    const say = pageText(language);
    const path = (pointer: string) => fieldOf[pointer] ?? pointer.slice(1);
    const faults: FormFaults = formFaults(error, language, path, 'requested');
    const field = (kind: FieldKind, id: string, value: string, input: FieldInput = {}) =>
      formField(kind, id, say(`innsyn.field.${id}`), { value, fault: faults.at(id), ...input });
    const hint = (id: string, params = {}) => ({ hint: say(`innsyn.hint.${id}`, params) });
    return {
      faults: faults.summary,
      request: [
        field('textarea', 'requested', typed.requested, { rows: 5, ...hint('requested') }),
        field('select', 'channel', typed.channel, {
          options: innsynChannels.map((value) => ({ value, label: say(`innsyn.channel.${value}`) })),
        }),
      ],
      received: [field('date', 'date', typed.received.date), field('time', 'time', typed.received.time)],
      requester: [
        field('text', 'requesterName', typed.requesterName, hint('requesterName')),
        field('email', 'requesterEmail', typed.requesterEmail),
        field('textarea', 'requesterAddress', typed.requesterAddress, { rows: 2 }),
      ],
      answer: [
        field('date', 'due', typed.due ?? '', hint('due', { days: answerDays })),
        field('select', 'language', typed.language, {
          options: innsynLanguages.map((value) => ({ value, label: say(`innsyn.language.${value}`) })),
          ...hint('language'),
        }),
        field('textarea', 'message', typed.message, { rows: 3, ...hint('message') }),
      ],
    };
  }
}

function inputOf(request: Readonly<InnsynRequest>): InnsynInput {
  const { requesterName, requesterEmail, requesterAddress, receivedAt, channel, requested } = request;
  return {
    ...{ requesterName: requesterName ?? '', requesterEmail: requesterEmail ?? '' },
    ...{ requesterAddress: requesterAddress ?? '', received: osloLocal(receivedAt), channel, requested },
    ...{ language: request.language, due: request.due, message: request.message },
  };
}
