import { appointmentRoles } from '#domain/councils';

/** How a setting is filled in: `checks` is several of its values. */
export type SettingKind = 'text' | 'textarea' | 'number' | 'time' | 'select' | 'check' | 'checks';

/** One setting on the page. Its texts stand under `page.settings.<path>` and `page.settings.<path>.hint`. */
export interface SettingField {
  /** As in the council's settings, `deadlines.commentDays`; what begins with `council.` is the council's own head. */
  readonly path: string;
  readonly kind: SettingKind;
  /** Of `select` and `checks`; their texts stand under `page.settings.<path>.is.<value>`. */
  readonly options: readonly string[];
  /** May be empty; then the setting has no value. */
  readonly isOptional: boolean;
}

/** Settings that belong together, under a heading `page.settings.group.<key>`. */
export interface SettingGroup {
  readonly key: string;
  readonly fields: readonly SettingField[];
}

const field =
  (kind: SettingKind) =>
  (path: string, isOptional = false): SettingField => ({ path, kind, options: [], isOptional });
const text = field('text');
const number = field('number');
const check = field('check');
const oneOf = (path: string, ...options: string[]): SettingField => ({
  path,
  kind: 'select',
  options,
  isOptional: false,
});

/**
 * Every setting of a council in the order of the page, besides the lists of standing items, templates and attendance groups. A test
 * holds it against `CouncilSettings`: a new setting without a field, or without its texts, is seen at once.
 */
export const settingGroups: readonly SettingGroup[] = [
  {
    key: 'council',
    fields: [
      ...[text('council.name'), text('council.shortName'), text('council.noun')],
      oneOf('council.language', 'nb-NO', 'nn-NO'),
      text('secretariatName'),
    ],
  },
  { key: 'numbers', fields: [text('caseNumberFormat'), text('earlierCaseFormat')] },
  {
    key: 'deadlines',
    fields: [
      oneOf('deadlines.countIn', 'calendar', 'working'),
      ...[number('deadlines.innkallingDaysBefore'), number('deadlines.papersDaysBefore')],
      ...[number('deadlines.draftReferatDays'), number('deadlines.commentDays')],
    ],
  },
  {
    key: 'meetings',
    fields: [
      ...[check('remoteMeetings'), check('openMeetings')],
      {
        ...{ path: 'shieldedReaders', kind: 'checks', isOptional: false },
        options: appointmentRoles.filter((role) => role !== 'secretariat'),
      },
    ],
  },
  {
    key: 'voting',
    fields: [
      ...[
        oneOf('quorum.rule', 'moreThanHalf', 'atLeastHalf', 'twoThirds', 'fixed'),
        number('quorum.seats', true),
      ],
      oneOf('voting.majority', 'simple', 'ofPresent', 'ofMembers', 'twoThirds'),
      ...[check('voting.castingVote'), check('voting.abstainingAllowed')],
      oneOf('voting.alternatives', 'inOrder', 'againstEachOther'),
    ],
  },
  { key: 'vara', fields: [oneOf('vara.mode', 'none', 'personal', 'ranked')] },
  {
    key: 'writtenProcedure',
    fields: [
      ...[check('writtenProcedure.allowed'), number('writtenProcedure.minimumDays')],
      ...[check('writtenProcedure.objectionStops'), number('writtenProcedure.reminderDays')],
    ],
  },
  {
    key: 'habilitet',
    fields: [
      check('allPresentRuleOnHabilitet'),
      check('disqualifiedMaySit'),
      check('disqualifiedReadPapers'),
    ],
  },
  {
    key: 'comments',
    fields: [
      ...[check('comments.membersSeeOthers'), number('comments.reminderDays')],
      field('time')('comments.reminderTime'),
    ],
  },
  {
    key: 'publicReading',
    fields: [
      check('publicReading.isOpen'),
      oneOf('publicReading.calledMeetings', 'none', 'agenda', 'papers'),
    ],
  },
  {
    key: 'innsyn',
    fields: [number('innsyn.answerDays'), number('innsyn.keepMonths'), text('innsyn.complaintBody', true)],
  },
  { key: 'archive', fields: [text('archive.name', true), text('archive.organisationNumber', true)] },
  { key: 'retention', fields: [number('retention.contactDataMonths')] },
];

/** All of them, group after group. */
export const settingFields: readonly SettingField[] = settingGroups.flatMap(({ fields }) => fields);
