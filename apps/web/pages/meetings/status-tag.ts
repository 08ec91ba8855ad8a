import type { ReferatStanding } from '#domain/referat';
import { hasMessage, message } from '#kernel/messages';
import { norwegianShortDate } from '#kernel/norwegian-text';

/** A word in a coloured label. */
export interface StatusTag {
  readonly label: string;
  readonly color: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
}

type Colors = Readonly<Record<string, StatusTag['color']>>;

const colors = {
  meeting: {
    planned: 'neutral',
    called: 'info',
    inProgress: 'success',
    held: 'neutral',
    cancelled: 'danger',
  },
  item: { postponed: 'warning', withdrawn: 'danger' },
  paper: { draft: 'warning', forQualityCheck: 'info', ready: 'success', sent: 'info', treated: 'neutral' },
  referat: { draft: 'warning', forComment: 'info', forApproval: 'info', approved: 'success' },
} as const satisfies Record<string, Colors>;

function tag(what: keyof typeof colors, status: string, language: string): StatusTag {
  const code = `page.status.${what}.${status}`;
  const known: Colors = colors[what];
  return {
    label: message(language, hasMessage(code) ? code : 'page.status.unknown'),
    color: known[status] ?? 'neutral',
  };
}

/** How the status of a meeting is shown. */
export const meetingTag = (status: string, language: string): StatusTag => tag('meeting', status, language);

/** How an agenda item's status is shown; null for items that simply stand or are treated. */
export const itemTag = (status: string, language: string): StatusTag | null =>
  status in colors.item ? tag('item', status, language) : null;

/** How the status of a paper is shown. */
export const paperTag = (status: string, language: string): StatusTag => tag('paper', status, language);

/** The same of a referat that may have been corrected after its approval: "Referat godkjent · Rettet 12.03.2021". */
export function standingTag({ status, correctedOn }: ReferatStanding, language: string): StatusTag {
  const { label, color } = referatTag(status, language);
  if (correctedOn === null) return { label, color };
  const corrected = message(language, 'page.referat.correctedOn', { date: norwegianShortDate(correctedOn) });
  return { label: `${label} · ${corrected}`, color };
}

/** How the status of a referat is shown. */
export const referatTag = (status: string, language: string): StatusTag => tag('referat', status, language);
