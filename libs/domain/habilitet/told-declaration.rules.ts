/** How somebody tells the secretariat what they would have answered themselves. */
export const toldWays = ['phone', 'email', 'meeting', 'letter'] as const;
export type ToldBy = (typeof toldWays)[number];

export function isToldBy(text: string): text is ToldBy {
  return (toldWays as readonly string[]).includes(text);
}
