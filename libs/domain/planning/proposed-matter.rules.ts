import type { Fault } from '#kernel/domain-error';

export const proposedMatterKinds = ['theme', 'eventuelt'] as const;
export type ProposedMatterKind = (typeof proposedMatterKinds)[number];

export const longestProposalTitle = 300;
export const longestProposalText = 4000;

/** What a member writes. */
export interface ProposalInput {
  readonly title: string;
  /** Plain text; may be empty. */
  readonly text: string;
}

/** Everything wrong with a proposal, by field. */
export function proposalFaults({ title, text }: ProposalInput): Fault[] {
  return [
    ...(title.trim() === '' ? [{ path: '/title', code: 'proposal.titleMissing' }] : []),
    ...(title.length > longestProposalTitle
      ? [{ path: '/title', code: 'proposal.tooLong', params: { most: longestProposalTitle } }]
      : []),
    ...(text.length > longestProposalText
      ? [{ path: '/text', code: 'proposal.tooLong', params: { most: longestProposalText } }]
      : []),
  ];
}

/** The words of a member as author HTML: a paragraph for each that they wrote. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, '\n'))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
