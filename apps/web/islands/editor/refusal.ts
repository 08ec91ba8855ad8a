/**
 * Why a text was not kept. `clash`: somebody has to choose first; `refused`: something in it cannot be used; `closed`: it is
 * not written in any more; `gone`: it was taken away.
 */
export type Refusal = 'clash' | 'refused' | 'signedOut' | 'closed' | 'gone';

/** What the server's answer to a save says. @returns nothing when the text was kept */
export function refusalOf(answer: {
  readonly status: number;
  readonly redirected: boolean;
  readonly mediaType: string;
}): Refusal | undefined {
  const { status, redirected, mediaType } = answer;
  if (status === 401 || redirected) return 'signedOut';
  // A choice is told as data; any other conflict as a page, because the text is locked by now.
  if (status === 409) return mediaType.startsWith('application/json') ? 'clash' : 'closed';
  if (status === 412) return 'clash';
  if (status === 404) return 'gone';
  return status < 300 ? undefined : 'refused';
}
