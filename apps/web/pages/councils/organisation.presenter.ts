import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { RegisterQueries } from '#domain/councils';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { RegisterPresenter, ShownEntry } from '../register.pages.js';
import type { TypedOrganisation } from './person.form.js';

/** Finds the register of organisations, and the form of one. */
@Injectable()
export class OrganisationPresenter implements RegisterPresenter<TypedOrganisation> {
  constructor(private readonly register: RegisterQueries) {}

  /** All of them, with how many people work there or have worked there. */
  async list(actor: Actor, language: string) {
    const say = pageText(language);
    const people = await this.register.people(actor);
    const rows = (await this.register.organisations(actor)).map(({ id, name, shortName, place }) => {
      const count = people.filter(({ affiliations }) =>
        affiliations.some((row) => row.organisationId === id),
      ).length;
      return {
        href: paths.organisation(id),
        name,
        note: [shortName ?? '', place ?? ''].filter(Boolean).join(', '),
        state: count === 0 ? '' : say(count === 1 ? 'people.countOne' : 'people.count', { count }),
      };
    });
    return {
      ...{
        title: say('organisations.title'),
        lead: say('organisations.lead'),
        empty: say('organisations.empty'),
      },
      rows: rows.sort((a, b) => a.name.localeCompare(b.name, 'nb')),
      ...{ addHref: paths.organisation('new'), addLabel: say('organisation.new') },
    };
  }

  /** The form. @param id undefined for a new one @throws DomainError `web.notFound` */
  async page(
    actor: Actor,
    language: string,
    id: string | undefined,
    { saved = false, failed }: ShownEntry<TypedOrganisation> = {},
  ) {
    const say = pageText(language);
    const stored = (await this.register.organisations(actor)).find((row) => row.id === id);
    if (id !== undefined && !stored) throw webError('web.notFound');
    const { name = '', shortName = null, place = null, aliases = [] } = failed?.typed ?? stored ?? {};
    const faults = formFaults(failed?.error, language, (path) => path.slice(1), 'name');
    const line = (field: string, value: string | null, hint = '') =>
      formField('text', field, say(`organisation.${field}`), {
        value: value ?? '',
        fault: faults.at(field),
        hint,
      });
    return {
      title: stored ? stored.name : say('organisation.new'),
      ...{ crumbHref: paths.organisations(), crumb: say('organisations.title') },
      ...{ action: paths.organisation(stored?.id ?? 'new'), saved: saved && !failed },
      version: failed?.version ?? stored?.version ?? 0,
      faults: faults.summary,
      fields: [
        line('name', name),
        line('shortName', shortName, say('organisation.shortNameHint')),
        line('place', place, say('organisation.placeHint')),
        formField('textarea', 'aliases', say('organisation.aliases'), {
          ...{
            value: aliases.join('\n'),
            hint: say('organisation.aliasesHint'),
            fault: faults.at('aliases'),
          },
        }),
      ],
      ...{ historyTitle: '', history: [], historyEmpty: '', links: [] },
    };
  }
}
