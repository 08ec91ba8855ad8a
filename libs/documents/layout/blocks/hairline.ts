import type { Setting } from '#documents/layout/setting';

/**
 * Adds a thin line over the whole width, with the same space above and below it.
 * @param space in points
 * @param keep whether it stays on the page of what follows
 */
export function addHairline({ flow, x, width, part }: Setting, space: number, keep: boolean): void {
  flow.gap(space);
  flow.add({
    ...{ kind: 'rule', x, width, weight: 0.5, colour: part.look.colours.hairline },
    ...{ height: 0.5, space: 0, keep, frame: flow.frame },
  });
  flow.gap(space);
}
