import type { Fault } from '#kernel/domain-error';

/** Where somebody works, as it is typed: the organisation by its name. */
export interface TypedAffiliation {
  readonly organisation: string;
  /** The organisation is to be added when the register does not know it. */
  readonly isNew: boolean;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
}

/** The organisation of a name or an abbreviation, whatever the case and the spaces; full names go first. */
export function organisationCalled<Known extends KnownOrganisation>(
  name: string,
  known: readonly Known[],
): Known | undefined {
  const wanted = plain(name);
  return (
    known.find((organisation) => plain(organisation.name) === wanted) ??
    known.find(({ shortName }) => shortName !== null && plain(shortName) === wanted)
  );
}

/** Names that the register does not know and that nobody asked to have added: probably a slip (D07, D16). */
export function unknownOrganisations(
  affiliations: readonly TypedAffiliation[],
  known: readonly KnownOrganisation[],
): Fault[] {
  return affiliations.flatMap(({ organisation, isNew }, i) => {
    const isTold = organisation.trim() === '' || isNew || organisationCalled(organisation, known);
    return isTold
      ? []
      : [
          {
            path: `/affiliations/${i}/organisationId`,
            code: 'person.organisationUnknown',
            params: { name: organisation },
          },
        ];
  });
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb-NO');
}
