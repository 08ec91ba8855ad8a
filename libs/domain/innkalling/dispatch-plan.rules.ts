import { createHash } from 'node:crypto';
import type { ActorRole } from '#kernel/actor';

/** Who a sending can be for, in the order they are shown. */
export const dispatchGroups = ['members', 'vara', 'observers', 'secretariat'] as const;
export type DispatchGroup = (typeof dispatchGroups)[number];

export type DispatchKind = 'innkalling' | 'cancellation';

/** Somebody in the attendance list, as far as a sending is concerned. */
export interface ListedPerson {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  /** Appointed role on the day; null for guests, who come for their own item and get no innkalling. */
  readonly role: ActorRole | null;
  /** The attendance group that they stand in gets papers. */
  readonly receivesPapers: boolean;
}

/** Somebody who gets a mail, or would if they had an address. */
export interface PlannedRecipient {
  readonly personId: string;
  /** Decides what of the meeting they may know. */
  readonly role: ActorRole;
  readonly name: string;
  readonly organisation: string;
  /** Null when the register has none that mail can be sent to. */
  readonly address: string | null;
}

/** One group of a plan. */
export interface PlannedGroup {
  readonly group: DispatchGroup;
  readonly chosen: boolean;
  readonly people: readonly PlannedRecipient[];
}

const rolesOf: Readonly<Record<DispatchGroup, readonly ActorRole[]>> = {
  members: ['chair', 'deputyChair', 'member'],
  vara: ['vara'],
  observers: ['observer'],
  secretariat: ['secretariat'],
};

/**
 * Who gets what, group by group; groups without people are left out.
 * @param addresses mail addresses by person, only those that can be used
 * @param chosen the groups that are to get it
 */
export function plannedGroups(
  people: readonly ListedPerson[],
  addresses: ReadonlyMap<string, string>,
  chosen: readonly DispatchGroup[],
): readonly PlannedGroup[] {
  return dispatchGroups
    .map((group) => ({
      group,
      chosen: chosen.includes(group),
      people: people.flatMap(({ personId, name, organisation, role, receivesPapers }) =>
        receivesPapers && role !== null && rolesOf[group].includes(role)
          ? [{ personId, role, name, organisation, address: addresses.get(personId) ?? null }]
          : [],
      ),
    }))
    .filter((group) => group.people.length > 0);
}

/** Those of the chosen groups who can be reached, in the order they are shown. */
export function reachable(
  groups: readonly PlannedGroup[],
): readonly (PlannedRecipient & { readonly address: string })[] {
  return groups.flatMap(({ chosen, people }) =>
    chosen
      ? people.flatMap((person) => (person.address ? [{ ...person, address: person.address }] : []))
      : [],
  );
}

/** Those of the chosen groups whom no mail can reach. */
export function unreachable(groups: readonly PlannedGroup[]): readonly PlannedRecipient[] {
  return groups.flatMap(({ chosen, people }) => (chosen ? people.filter(({ address }) => !address) : []));
}

/**
 * A short text that is another one as soon as anything that was shown before sending has changed: the meeting, its
 * agenda, who gets it and where.
 */
export function fingerprintOf(shown: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}
