import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { buildInnsynLetter, type InnsynLetterModel } from './innsyn-letter.document.js';
import { innsynNumberText } from './innsyn-request.rules.js';
import type { InnsynDocumentView, InnsynView } from './innsyn.queries.js';
import { documentName } from './requested-document.document.js';

/** The model that the template `innsyn-answer` gets. */
@Injectable()
export class InnsynLetterQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
  ) {}

  /** The answer of the current round. @param date of the letter, `yyyy-mm-dd` */
  async model(actor: Actor, { request, current }: InnsynView, date: string): Promise<InnsynLetterModel> {
    return this.unitOfWork.read(actor, async () => {
      const { key, name, effective } = await this.councils.get(actor);
      const signatory = (await this.people.peopleOn(actor, date, [actor.personId ?? ''])).get(
        actor.personId ?? '',
      );
      const { round, language, requesterName, requesterAddress, message } = request;
      return buildInnsynLetter({
        council: { key, name, complaintBody: effective.innsyn.complaintBody ?? '' },
        request: {
          ...{ number: innsynNumberText(request), round, language, requesterName, requesterAddress, message },
          receivedOn: osloLocal(request.receivedAt).date,
        },
        documents: current.documents.map((entry) => {
          const { outcome, legalBasis, enhancedAccess } = entry;
          return { name: nameInAnswer(language, entry), outcome, legalBasis, enhancedAccess };
        }),
        date,
        signatory: {
          name: signatory?.name ?? '',
          title: signatory?.affiliations[0]?.title ?? effective.secretariatName,
        },
      });
    });
  }
}

/**
 * What an answer calls a document: by its title when the whole is given, else by what others may know of it. One that is
 * gone is called what it was called.
 */
export function nameInAnswer(
  language: string,
  { document, outcome, toldAs }: Pick<InnsynDocumentView, 'document' | 'outcome' | 'toldAs'>,
): string {
  if (toldAs !== null) return toldAs;
  if (!document) return '';
  return documentName(language, document, outcome === 'whole' ? document.title : document.openTitle);
}
