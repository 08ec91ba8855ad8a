import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CouncilSettingsService, PeopleQueries, type Roster } from '#domain/councils';
import { TextLinkQueries } from '#domain/saksframlegg';
import { buildLetter, type LetterSource } from './letter-building.document.js';
import type { LetterModel } from './letter.document.js';
import type { Letter } from './letter.entity.js';
import { LetterQueries } from './letter.queries.js';

/** The model that the template `letter` gets. */
@Injectable()
export class LetterDocumentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: LetterQueries,
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
    private readonly links: TextLinkQueries,
  ) {}

  /** A letter by its key. @throws DomainError `letter.notFound`, `letter.notVisible` */
  async byKey(actor: Actor, key: string): Promise<LetterModel> {
    return this.unitOfWork.read(actor, async () => this.model(actor, await this.letters.byKey(actor, key)));
  }

  /**
   * A letter by its id.
   * @param packageOf id of the meeting in whose møtepakke it is set: references into the package become links
   * @throws DomainError `letter.notFound`, `letter.notVisible`
   */
  async byId(actor: Actor, id: string, packageOf?: string): Promise<LetterModel> {
    return this.unitOfWork.read(actor, async () =>
      this.model(actor, await this.letters.byId(actor, id), packageOf),
    );
  }

  private async model(actor: Actor, letter: Letter, packageOf?: string): Promise<LetterModel> {
    const council = await this.councils.get(actor);
    const { sender, ourRef, theirRef, signedById, ...rest } = letter;
    return buildLetter({
      letter: {
        ...rest,
        html: await this.links.resolve(actor, letter.html, council.language, {
          owner: { kind: 'letter', id: letter.id },
          ...(packageOf === undefined ? {} : { packageOf }),
        }),
        ...(sender === null ? {} : { sender }),
        ...(ourRef === null ? {} : { ourRef }),
        ...(theirRef === null ? {} : { theirRef }),
      },
      council,
      signatory: signedById ? await this.signatory(actor, signedById, letter.date, council.language) : null,
    });
  }

  /** Name and role as the register knew them on the date of the letter (D06). */
  private async signatory(
    actor: Actor,
    personId: string,
    date: string,
    language: string,
  ): Promise<LetterSource['signatory']> {
    const person = (await this.people.peopleOn(actor, date, [personId])).get(personId);
    if (!person) return null;
    const role = roleOf(await this.people.rosterOn(actor, date), personId);
    const seated = role === 'chair' || role === 'deputyChair' || role === 'member' || role === 'vara';
    return {
      name: person.name,
      role: seated
        ? message(language, `document.signatureRole.${role}`)
        : (person.affiliations[0]?.title ?? ''),
    };
  }
}

function roleOf(roster: Roster, personId: string): string | undefined {
  const inSeats = roster.seats.flatMap((seat) => [...(seat.member ? [seat.member] : []), ...seat.vara]);
  return [...inSeats, ...roster.others].find((person) => person.id === personId)?.role;
}
