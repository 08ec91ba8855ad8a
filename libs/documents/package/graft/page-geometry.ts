import type { PageBox } from '#documents/inspect/pdf-pages';

/** Narrowest reserved page on which a stamp and a page number fit beside each other, in points. */
const narrowest = 300;
/** On pages larger than A3 the stamp grows with the page, so that it can be read when the page is fitted to a screen. */
const largest = 1191;

/** The size of a page as it is seen, in points. */
export function displayedSize(box: PageBox): { width: number; height: number } {
  const lying = box.rotate === 90 || box.rotate === 270;
  const [width, height] = lying ? [box.height, box.width] : [box.width, box.height];
  return { width: width * box.userUnit, height: height * box.userUnit };
}

/**
 * The size of the page that the engine keeps free for a foreign page: the same shape, within the sizes on which a
 * stamp can be set.
 */
export function reservedSize(box: PageBox): { width: number; height: number } {
  const { width, height } = displayedSize(box);
  const shrink = Math.min(1, largest / Math.max(width, height));
  const grow = Math.max(1, narrowest / (Math.min(width, height) * shrink));
  return { width: width * shrink * grow, height: height * shrink * grow };
}

/**
 * The matrix (a b c d e f) that lays the reserved page, as it is seen, over the foreign page in that page's own
 * coordinates: turned, cropped and scaled pages included (ISO 32000-1, 8.3.4).
 */
export function overlayMatrix(box: PageBox): number[] {
  const { width, height } = reservedSize(box);
  const lying = box.rotate === 90 || box.rotate === 270;
  const across = (lying ? box.height : box.width) / width;
  const up = (lying ? box.width : box.height) / height;
  const right = box.x + box.width;
  const top = box.y + box.height;
  switch (box.rotate) {
    case 0:
      return [across, 0, 0, up, box.x, box.y];
    case 90:
      return [0, across, -up, 0, right, box.y];
    case 180:
      return [-across, 0, 0, -up, right, top];
    case 270:
      return [0, -across, up, 0, box.x, top];
  }
}
