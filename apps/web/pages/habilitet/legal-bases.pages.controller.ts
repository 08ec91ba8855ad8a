import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type LegalBasisInput, LegalBasisService } from '#domain/habilitet';
import { Permit } from '../../access/permission.decorator.js';
import { paths } from '../paths.js';
import { RegisterPages, type StoredEntry } from '../register.pages.js';
import type { SentFields } from '../sent-fields.js';
import { legalBasisIn } from './legal-basis.form.js';
import { LegalBasisPresenter } from './legal-basis.presenter.js';

/** The secretariat keeps the dated list of grounds: when the act changes, a row changes. */
@Controller('legal-bases')
@Permit('habilitet.write')
export class LegalBasesPagesController extends RegisterPages<LegalBasisInput> {
  protected override readonly listView = 'habilitet/legal-bases';

  constructor(
    protected readonly presenter: LegalBasisPresenter,
    private readonly legalBases: LegalBasisService,
  ) {
    super();
  }

  protected typed(sent: SentFields) {
    return legalBasisIn(sent);
  }

  protected async store(actor: Actor, { id, version, typed }: StoredEntry<LegalBasisInput>) {
    const saved =
      id === undefined
        ? await this.legalBases.add(actor, typed)
        : await this.legalBases.change(actor, id, version, typed);
    return paths.legalBasis(saved.id);
  }
}
