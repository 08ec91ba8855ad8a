import { Injectable } from '@nestjs/common';
import { CouncilDirectoryQueries, type DemoAccount, type OwnPlace } from '#domain/councils';
import { DomainError } from '#kernel/domain-error';
import type { Actor } from '#kernel/actor';
import { ConfigHolder } from '../../config-holder.js';
import { sentenceOf } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import type { PlaceForm } from './sign-in.form.js';

/** People of one role on the sign-in page. */
interface RoleGroup {
  readonly role: string;
  readonly label: string;
  readonly people: readonly DemoAccount[];
}

/** Finds whom one may sign in as. */
@Injectable()
export class SignInPresenter {
  constructor(
    private readonly directory: CouncilDirectoryQueries,
    private readonly holder: ConfigHolder,
  ) {}

  /**
   * The model of the sign-in page, in the language of the council that is chosen.
   * @param councilKey the council chosen; the first one when none is
   * @param to the path to go to afterwards
   * @param ended why the session that the browser had opens nothing any more
   */
  async page(councilKey: string | undefined, to: string, ended?: DomainError) {
    const councils = await this.directory.all();
    const chosen = councils.find((council) => council.key === councilKey) ?? councils[0];
    const language = chosen?.language ?? 'nb-NO';
    const say = pageText(language);
    const accounts = chosen ? await this.directory.demoAccounts(chosen.id) : [];
    return {
      ...{ title: say('signIn.title'), pageLanguage: language },
      to,
      ended: ended ? sentenceOf(ended, language) : '',
      nobody: chosen !== undefined && accounts.length === 0,
      hasCouncil: chosen !== undefined,
      councilId: chosen?.id ?? '',
      councilName: chosen?.name ?? '',
      councils: councils.map(({ key, name }) => ({ key, name, current: key === chosen?.key })),
      groups: groupByRole(accounts, say),
    };
  }

  /** Where somebody signed in can be instead. */
  async places(actor: Actor, language: string) {
    const say = pageText(language);
    const places = await this.directory.placesOf(actor, this.holder.config.demo);
    return {
      title: say('places.title'),
      only: places.length < 2,
      places: places.map((place) => ({
        ...place,
        label: say(`role.${place.role}`),
        isHere: isHere(actor, place),
      })),
    };
  }

  /** One of somebody's own places. @throws DomainError `signIn.noSuchRole` for anybody else's */
  async ownPlace(actor: Actor, wanted: PlaceForm): Promise<OwnPlace> {
    const places = await this.directory.placesOf(actor, this.holder.config.demo);
    const found = places.find(
      ({ councilId, personId, role }) =>
        councilId === wanted.councilId && personId === wanted.personId && role === wanted.role,
    );
    if (!found) throw new DomainError('signIn.noSuchRole', 'forbidden');
    return found;
  }
}

function isHere(actor: Actor, { councilId, personId, role }: PlaceForm): boolean {
  return actor.councilId === councilId && actor.personId === personId && actor.role === role;
}

function groupByRole(accounts: readonly DemoAccount[], say: PageText): RoleGroup[] {
  const roles = [...new Set(accounts.map((account) => account.role))];
  return roles.map((role) => ({
    role,
    label: say(`role.${role}`),
    people: accounts.filter((account) => account.role === role),
  }));
}
