import { childrenNamed, type ElementNode } from '#documents/html/document-node';
import { type Setting, styleNamed } from '#documents/layout/setting';
import { setText } from './set-text.js';

/** Points per pixel when an author gives a size. */
const perPixel = 0.75;
/** A picture takes at most this part of the text height, so that its caption finds room under it. */
const tallest = 0.86;

/** Sets a picture with its caption, which never parts from it. A picture without alternate text is decoration. */
export function setFigure(node: ElementNode, setting: Setting): void {
  const image = node.name === 'img' ? node : childrenNamed(node, 'img')[0];
  const caption = childrenNamed(node, 'figcaption')[0];
  const tag = setting.tag.child('Figure');
  if (image) setImage(image, { ...setting, tag });
  else
    setting.part.blocks(
      node.children.filter((child) => child !== caption),
      setting,
    );
  if (caption) {
    if (image) setting.flow.keepWithNext();
    const style = { ...styleNamed(setting, 'caption'), before: 5 };
    setText(caption.children, { ...setting, style, tag: (image ? setting.tag : tag).child('P') });
  }
  setting.flow.gap(setting.style.after * 1.5);
}

function setImage(image: ElementNode, setting: Setting): void {
  const { part, flow, tag } = setting;
  const source = image.attributes['src'] ?? '';
  const picture = part.pictures.get(source);
  const alternate = image.attributes['alt'] ?? '';
  if (!picture) {
    // The words must not vanish with a picture that is missing: they stand in for it.
    setText([{ kind: 'text', text: alternate }], {
      ...setting,
      style: styleNamed(setting, 'muted'),
      tag: tag.parent?.child('P') ?? tag,
    });
    return;
  }
  const { sheet } = part.look;
  const room = (sheet.height - sheet.top - sheet.bottom) * tallest;
  const wished = Number(image.attributes['width'] ?? picture.width) * perPixel;
  const width = Math.min(wished, setting.width, (room * picture.width) / picture.height);
  const height = (width * picture.height) / picture.width;
  if (alternate !== '') tag.alternate = alternate;
  flow.gap(setting.style.after * 1.3);
  flow.add({
    kind: 'picture',
    picture,
    x: setting.x,
    width,
    height,
    tag,
    space: 0,
    keep: false,
    frame: flow.frame,
    decoration: alternate === '',
  });
}
