import { Injectable } from '@nestjs/common';
import { CouncilDirectoryQueries, type DemoAccount } from '#domain/councils';
import type { DomainError } from '#kernel/domain-error';
import { sentenceOf } from '../../errors/error-sentence.js';
import { roleNames } from '../../access/role-names.js';

/** People of one role on the sign-in page. */
interface RoleGroup {
  readonly role: string;
  readonly label: string;
  readonly people: readonly DemoAccount[];
}

/** Finds whom one may sign in as. */
@Injectable()
export class SignInPresenter {
  constructor(private readonly directory: CouncilDirectoryQueries) {}

  /**
   * The model of the sign-in page.
   * @param councilKey the council chosen; the first one when none is
   * @param to the path to go to afterwards
   * @param ended why the session that the browser had opens nothing any more
   */
  async page(councilKey: string | undefined, to: string, ended?: DomainError) {
    const councils = await this.directory.all();
    const chosen = councils.find((council) => council.key === councilKey) ?? councils[0];
    const accounts = chosen ? await this.directory.demoAccounts(chosen.id) : [];
    return {
      title: 'Logg inn',
      to,
      ended: ended ? sentenceOf(ended, chosen?.language ?? 'nb-NO') : '',
      nobody: chosen !== undefined && accounts.length === 0,
      hasCouncil: chosen !== undefined,
      councilId: chosen?.id ?? '',
      councilName: chosen?.name ?? '',
      councils: councils.map(({ key, name }) => ({ key, name, current: key === chosen?.key })),
      groups: groupByRole(accounts),
    };
  }
}

function groupByRole(accounts: readonly DemoAccount[]): RoleGroup[] {
  const roles = [...new Set(accounts.map((account) => account.role))];
  return roles.map((role) => ({
    role,
    label: roleNames[role],
    people: accounts.filter((account) => account.role === role),
  }));
}
