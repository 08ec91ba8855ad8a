/** A word in a coloured label. */
export interface StatusTag {
  readonly label: string;
  readonly color: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
}

const meetingTags: Readonly<Record<string, StatusTag>> = {
  planned: { label: 'Planlagt', color: 'neutral' },
  called: { label: 'Innkalt', color: 'info' },
  inProgress: { label: 'Pågår', color: 'success' },
  held: { label: 'Holdt', color: 'neutral' },
  cancelled: { label: 'Avlyst', color: 'danger' },
};

const itemTags: Readonly<Record<string, StatusTag>> = {
  postponed: { label: 'Utsatt', color: 'warning' },
  withdrawn: { label: 'Trukket', color: 'danger' },
};

const paperTags: Readonly<Record<string, StatusTag>> = {
  draft: { label: 'Under arbeid', color: 'warning' },
  forQualityCheck: { label: 'Til kvalitetssikring', color: 'info' },
  ready: { label: 'Klar', color: 'success' },
  sent: { label: 'Sendt', color: 'info' },
  treated: { label: 'Behandlet', color: 'neutral' },
};

const referatTags: Readonly<Record<string, StatusTag>> = {
  draft: { label: 'Referat under arbeid', color: 'warning' },
  forComment: { label: 'Referat til merknad', color: 'info' },
  forApproval: { label: 'Referat til godkjenning', color: 'info' },
  approved: { label: 'Referat godkjent', color: 'success' },
};

const unknown: StatusTag = { label: 'Ukjent', color: 'neutral' };

/** How the status of a meeting is shown. */
export const meetingTag = (status: string): StatusTag => meetingTags[status] ?? unknown;

/** How an agenda item's status is shown; null for items that simply stand or are treated. */
export const itemTag = (status: string): StatusTag | null => itemTags[status] ?? null;

/** How the status of a paper is shown. */
export const paperTag = (status: string): StatusTag => paperTags[status] ?? unknown;

/** How the status of a referat is shown. */
export const referatTag = (status: string): StatusTag => referatTags[status] ?? unknown;
