import type {
  AttendanceGroup,
  CouncilSettings,
  SectionTemplate,
  StandingItem,
} from './council-settings.rules.js';

/** What a council has until it decides otherwise. The one place for defaults; a council stores only its differences. */
export function defaultSettings(): CouncilSettings {
  return {
    caseNumberFormat: '{sequence}/{meeting}/{year}',
    earlierCaseFormat: '{sequence}/{year} (møte {meeting}/{year})',
    standingItems: standingItems(),
    attendanceGroups: attendanceGroups(),
    sectionTemplates: sectionTemplates(),
    deadlines: {
      countIn: 'calendar',
      innkallingDaysBefore: 14,
      papersDaysBefore: 7,
      draftReferatDays: 9,
      commentDays: 7,
    },
    quorum: { rule: 'moreThanHalf' },
    voting: { majority: 'simple', castingVote: true, abstainingAllowed: true, alternatives: 'inOrder' },
    vara: { mode: 'personal' },
    writtenProcedure: { allowed: true, minimumDays: 7, objectionStops: true, reminderDays: 2 },
    comments: { membersSeeOthers: true, reminderDays: 1, reminderTime: '09:00' },
    archive: {},
    retention: { contactDataMonths: 12 },
    publicReading: { isOpen: false, calledMeetings: 'agenda' },
    innsyn: { answerDays: 3, keepMonths: 24 },
    remoteMeetings: true,
    openMeetings: false,
    disqualifiedMaySit: false,
    allPresentRuleOnHabilitet: true,
    disqualifiedReadPapers: true,
    shieldedReaders: ['chair', 'deputyChair', 'member'],
    secretariatName: 'Sekretariatet',
  };
}

function standingItems(): StandingItem[] {
  return [
    {
      key: 'innkalling-saksliste',
      title: 'Godkjenning av innkalling og saksliste',
      caseTypes: ['vedtak'],
      place: 'first',
      text: '<p>Innkalling og saksliste legges fram for godkjenning.</p>',
      proposedVedtak: ['Innkallingen og sakslisten godkjennes.'],
    },
    {
      key: 'habilitet',
      title: 'Spørsmål om habilitet',
      caseTypes: ['vedtak'],
      place: 'first',
      text: '<p>Rådet tar stilling til medlemmenes habilitet i hver av sakene på møtet.</p>',
      // Never written as "none" beforehand: it is not known until each member has answered.
      proposedVedtak: ['Habilitet i sakene på møtet er vurdert slik referatet viser for hver sak.'],
    },
    {
      key: 'godkjenning-referat',
      title: 'Godkjenning av referat fra møte {previousMeeting}',
      caseTypes: ['vedtak'],
      place: 'first',
      text: '<p>Referatet fra forrige møte ligger ved og legges fram for godkjenning.</p>',
      proposedVedtak: ['Referatet godkjennes.'],
    },
    {
      key: 'orienteringer',
      title: 'Orienteringer og status for handlingsplanen',
      caseTypes: ['orientering'],
      place: 'first',
      proposedVedtak: ['Saken tas til orientering.'],
    },
    {
      key: 'eventuelt',
      title: 'Eventuelt',
      caseTypes: [],
      place: 'last',
      text: '<p>Saker til eventuelt meldes ved starten av møtet.</p>',
      proposedVedtak: [],
    },
    {
      key: 'evaluering',
      title: 'Evaluering av møtet',
      caseTypes: ['diskusjon'],
      place: 'last',
      text: '<p>Rådet evaluerer møtet.</p>',
      proposedVedtak: [],
    },
  ];
}

/** What papers of each type have had in practice; only the background is always there. */
function sectionTemplates(): SectionTemplate[] {
  const background = { kind: 'background', required: true } as const;
  const reason = { kind: 'reason', required: false } as const;
  const mainPoints = { kind: 'mainPoints', required: false } as const;
  return [
    { caseTypes: ['vedtak'], sections: [background, reason, mainPoints] },
    { caseTypes: ['diskusjon'], sections: [background, reason, mainPoints] },
    { caseTypes: ['orientering'], sections: [background, mainPoints] },
    { caseTypes: [], sections: [{ kind: 'text', required: false }] },
  ];
}

function attendanceGroups(): AttendanceGroup[] {
  const seated = { roles: ['chair', 'deputyChair', 'member'] as AttendanceGroup['roles'], organisations: [] };
  const anywhere = { organisations: [], statuses: ['expected', 'present'] as AttendanceGroup['statuses'] };
  return [
    {
      key: 'present',
      label: 'Til stede',
      ...seated,
      statuses: ['expected', 'present'],
      line: 'organisationAndPlace',
      receivesPapers: true,
    },
    {
      key: 'apology',
      label: 'Forfall',
      ...seated,
      statuses: ['apology', 'absent'],
      line: 'organisationAndPlace',
      receivesPapers: true,
    },
    {
      key: 'attending-vara',
      label: 'Møtende vara',
      ...anywhere,
      roles: ['vara'],
      line: 'organisationAndPlace',
      receivesPapers: true,
    },
    {
      key: 'observers',
      label: 'Observatører',
      ...anywhere,
      roles: ['observer'],
      line: 'organisation',
      receivesPapers: true,
    },
    {
      key: 'secretariat',
      label: 'Til stede fra sekretariatet',
      ...anywhere,
      roles: ['secretariat'],
      line: 'title',
      receivesPapers: true,
    },
    {
      key: 'guests',
      label: 'Til stede under enkeltsaker',
      ...anywhere,
      roles: [],
      line: 'organisation',
      receivesPapers: false,
    },
  ];
}
