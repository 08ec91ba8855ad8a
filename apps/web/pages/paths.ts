/** The addresses of the pages, in one place. Numbers with slashes become hyphens: case 10/2/2021 is `10-2-2021`. */
export const paths = {
  meetings: () => '/meetings',
  meeting: (number: string) => `/meetings/${slug(number)}`,
  saksframlegg: (caseNumber: string) => `/saksframlegg/${slug(caseNumber)}`,
  writing: (itemId: string) => `/writing/${itemId}`,
  writingVedlegg: (itemId: string) => `/writing/${itemId}/vedlegg`,
  writingVedleggOne: (itemId: string, vedleggId: string) => `/writing/${itemId}/vedlegg/${vedleggId}`,
  year: (year: number) => `/meetings/year/${year}`,
  planMeeting: () => '/planning/new',
  changeMeeting: (meetingNumber: string) => `/planning/meeting/${slug(meetingNumber)}`,
  agenda: (meetingNumber: string) => `/agenda/${slug(meetingNumber)}`,
  agendaItem: (meetingNumber: string, itemId: string) => `/agenda/${slug(meetingNumber)}/items/${itemId}`,
  proposals: () => '/proposals',
  proposalQueue: () => '/proposals/queue',
  proposal: (id: string) => `/proposals/${id}`,
  habilitet: (meetingNumber: string) => `/habilitet/${slug(meetingNumber)}`,
  habilitetOverview: (meetingNumber: string) => `/habilitet/${slug(meetingNumber)}/overview`,
  habilitetCase: (meetingNumber: string, itemId: string, personId: string) =>
    `/habilitet/${slug(meetingNumber)}/${itemId}/${personId}`,
  habilitetConflicts: (meetingNumber: string) => `/habilitet/${slug(meetingNumber)}/conflicts`,
  interests: () => '/interests',
  interestsOf: (personId: string) => `/interests/${personId}`,
  innkalling: (meetingNumber: string) => `/innkalling/${slug(meetingNumber)}`,
  innkallingSend: (meetingNumber: string) => `/innkalling/${slug(meetingNumber)}/send`,
  innkallingAnswers: (meetingNumber: string) => `/innkalling/${slug(meetingNumber)}/answers`,
  innkallingVara: (meetingNumber: string) => `/innkalling/${slug(meetingNumber)}/vara`,
  innkallingDeliveries: (meetingNumber: string) => `/innkalling/${slug(meetingNumber)}/deliveries`,
  answer: (meetingNumber: string) => `/answers/${slug(meetingNumber)}`,
  invitation: (token: string) => `/invitation/${token}`,
  referat: (meetingNumber: string) => `/referat/${slug(meetingNumber)}`,
  referatSend: (meetingNumber: string) => `/referat/${slug(meetingNumber)}/send`,
  referatComments: (meetingNumber: string) => `/referat/${slug(meetingNumber)}/comments`,
  referatApproval: (meetingNumber: string) => `/referat/${slug(meetingNumber)}/approval`,
  referatCorrections: (meetingNumber: string) => `/referat/${slug(meetingNumber)}/corrections`,
  referatChanges: (meetingNumber: string) => `/referat/${slug(meetingNumber)}/changes`,
  vedtak: (caseNumber: string) => `/vedtak/${slug(caseNumber)}`,
  ballot: (id: string) => `/ballots/${id}`,
  document: (kind: string, which: string) => `/documents/${kind}/${slug(which)}`,
  word: (kind: string, which: string) => `/documents/${kind}/${slug(which)}.docx`,
  pdf: (kind: string, which: string) => `/documents/${kind}/${slug(which)}.pdf`,
  vedlegg: (id: string) => `/vedlegg/${id}`,
  actionPlan: () => '/action-plan',
  members: () => '/members',
  people: () => '/members/people',
  newPerson: () => '/members/people/new',
  person: (id: string) => `/members/people/${id}`,
  ownRecords: (personId: string) => `/members/people/${personId}/own-records`,
  organisations: () => '/members/organisations',
  organisation: (id: string) => `/members/organisations/${id}`,
  seats: () => '/members/seats',
  seat: (id: string) => `/members/seats/${id}`,
  newAppointment: () => '/members/appointments/new',
  appointment: (id: string) => `/members/appointments/${id}`,
  termEnd: () => '/members/term-end',
  endedTerm: (id: string) => `/members/term-end/${id}`,
  councilSettings: () => '/council/settings',
} as const;

/** `10-2-2021` from `10/2/2021`; keys of letters stay as they are. */
export function slug(which: string): string {
  return which.replaceAll('/', '-');
}

/** `10/2/2021` from `10-2-2021`, `2/2021` from `2-2021`; anything else stays as it is. */
export function unslug(text: string): string {
  return /^\d+(-\d+){1,2}$/.test(text) ? text.replaceAll('-', '/') : text;
}
