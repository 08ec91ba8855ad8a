import type { MeetingFile } from './meeting-file.schema.js';
import { placedVersions } from './placed-vedlegg.rules.js';
import { voteReferences } from './vote-check.rules.js';

/** A place in a file that names something by key. */
export interface KeyReference {
  readonly path: string;
  readonly key: string;
}

/** Everything in a meeting file but its own register of people. */
export type MeetingContent = Omit<MeetingFile, 'people' | 'organisations'>;

/** Every place in a meeting file that names a person. */
export function personReferences(file: MeetingContent): KeyReference[] {
  return [
    ...optional('/meeting/chairedBy', file.meeting.chairedBy),
    ...file.attendance.flatMap((row, i) => [
      { path: `/attendance/${i}/person`, key: row.person },
      ...optional(`/attendance/${i}/attendsFor`, row.attendsFor),
    ]),
    ...file.items.flatMap(itemReferences),
    ...optional('/referat/writtenBy', file.referat?.writtenBy),
    ...(file.referat?.corrections ?? []).flatMap((correction, i) => [
      ...optional(`/referat/corrections/${i}/proposedBy`, correction.proposedBy),
      ...('decidedBy' in correction
        ? optional(`/referat/corrections/${i}/decidedBy`, correction.decidedBy)
        : []),
    ]),
    ...roundReferences(file.referat),
    ...(file.exemptions ?? []).flatMap(({ decidedBy, liftedBy }, i) => [
      ...optional(`/exemptions/${i}/decidedBy`, decidedBy),
      ...optional(`/exemptions/${i}/liftedBy`, liftedBy),
    ]),
    ...placedVersions(file).flatMap(({ path, version }) => optional(`${path}/by`, version.by)),
    ...file.letters.flatMap((letter, i) => optional(`/letters/${i}/signedBy`, letter.signedBy)),
    ...file.referenceGroups.flatMap((group, i) => listed(`/referenceGroups/${i}/members`, group.members)),
  ];
}

function itemReferences(item: MeetingFile['items'][number], index: number): KeyReference[] {
  const path = `/items/${index}`;
  return [
    ...item.guests.map((guest, i) => ({ path: `${path}/guests/${i}/person`, key: guest.person })),
    ...optional(`${path}/paper/submittedBy`, item.paper?.submittedBy),
    ...listed(`${path}/paper/caseOfficers`, item.paper?.caseOfficers ?? []),
    ...(item.vedtak?.statements ?? []).map((statement, i) => ({
      path: `${path}/vedtak/statements/${i}/person`,
      key: statement.person,
    })),
    ...voteReferences(item, path),
    ...(item.written?.answers ?? []).map(({ person }, i) => ({
      ...{ path: `${path}/written/answers/${i}/person`, key: person },
    })),
    ...item.disqualified.map((each, i) => ({ path: `${path}/disqualified/${i}/person`, key: each.person })),
    ...(item.rulings ?? []).flatMap((ruling, i) => rulingReferences(ruling, `${path}/rulings/${i}`)),
  ];
}

/** Who was asked to comment on the referat, who did, and who settled it. */
function roundReferences(referat: MeetingFile['referat']): KeyReference[] {
  return (referat?.rounds ?? []).flatMap(({ recipients, comments }, r) => [
    ...recipients.map(({ person }, i) => ({
      ...{ path: `/referat/rounds/${r}/recipients/${i}/person`, key: person },
    })),
    ...comments.flatMap(({ person, settled }, i) => [
      { path: `/referat/rounds/${r}/comments/${i}/person`, key: person },
      ...optional(`/referat/rounds/${r}/comments/${i}/settled/by`, settled?.by),
    ]),
  ]);
}

function rulingReferences(
  { person, deciders, castingVote, vara }: NonNullable<MeetingFile['items'][number]['rulings']>[number],
  path: string,
): KeyReference[] {
  return [
    { path: `${path}/person`, key: person },
    ...listed(`${path}/deciders`, deciders),
    ...optional(`${path}/castingVote`, castingVote),
    ...optional(`${path}/vara`, vara),
  ];
}

/** Every place in a meeting file that names an organisation, besides where people work. */
export function partyReferences(file: MeetingContent): KeyReference[] {
  return file.items.flatMap((item, i) => listed(`/items/${i}/parties`, item.parties ?? []));
}

function optional(path: string, key: string | undefined): KeyReference[] {
  return key === undefined ? [] : [{ path, key }];
}

function listed(path: string, keys: readonly string[]): KeyReference[] {
  return keys.map((key, i) => ({ path: `${path}/${i}`, key }));
}
