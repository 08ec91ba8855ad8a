/** The groups of operations, in the order of the documentation. */
export const tagDescriptions: Readonly<Record<string, string>> = {
  sessions: 'Signing in and out.',
  councils: 'The council with its settings.',
  people: 'The register: people, organisations, seats and appointments.',
  meetings: 'Meetings, innkalling, agenda and attendance.',
  'meeting-room':
    'A meeting while it lasts: items taken up and settled, comings and goings, notes, speakers.',
  innkalling:
    'The innkalling sent, answered and sent again; vara; what comes after it; answers out of calendars.',
  planning: 'The year, what waits to be taken up, and what members propose.',
  saksframlegg: 'The papers of the agenda items, with their vedlegg.',
  public: 'What anybody may read without signing in, of councils that are open.',
  exemptions: 'What is exempted from the public, and who has read it.',
  innsyn: 'Requests for access to documents: registered, decided document by document, answered.',
  habilitet: 'Who stepped aside in which item.',
  vedtak: 'Decisions with votes and statements.',
  referat: 'The referat of a meeting.',
  letters: 'Letters in and out.',
  'action-plan': 'The action plan: areas, activities, reference groups and follow-ups.',
  documents: 'Documents as PDF and HTML.',
  exchange: 'A whole meeting or council in one file.',
  audit: 'Who did what.',
  program: 'About the program itself.',
};
