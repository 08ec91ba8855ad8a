import type { ErrorParams } from '#kernel/domain-error';
import { isAuthorImage, isAuthorLink, isFootnoteId, isTemplateLink } from './link-target.js';
import { knowsAttribute, type Vocabulary } from './vocabulary.js';

/** A refusal without its place. */
export interface Refusal {
  readonly code: string;
  readonly params: ErrorParams;
}

/** Why this attribute may not stand here with this value, or undefined when it may. */
export function attributeFault(
  vocabulary: Vocabulary,
  element: string,
  attribute: string,
  value: string,
): Refusal | undefined {
  if (!knowsAttribute(vocabulary, element, attribute)) {
    return { code: 'html.attributeNotAllowed', params: { element, attribute: attribute.slice(0, 40) } };
  }
  const shown = value.slice(0, 60);
  if (attribute === 'href') {
    const good = vocabulary === 'template' ? isTemplateLink(value) : isAuthorLink(value);
    return good ? undefined : { code: 'html.linkNotAllowed', params: { link: shown } };
  }
  if (attribute === 'src' && vocabulary !== 'template' && !isAuthorImage(value)) {
    return { code: 'html.imageNotAllowed', params: { source: shown } };
  }
  if (attribute === 'id' && vocabulary !== 'template' && !isFootnoteId(value)) {
    return { code: 'html.attributeValue', params: { element, attribute, value: shown } };
  }
  const pattern = valuePatterns[attribute];
  if (pattern && Object.hasOwn(valuePatterns, attribute) && !pattern.test(value)) {
    return { code: 'html.attributeValue', params: { element, attribute, value: shown } };
  }
  return undefined;
}

const valuePatterns: Readonly<Record<string, RegExp>> = {
  type: /^[1aAiI]$/,
  start: /^\d{1,6}$/,
  scope: /^(row|col|rowgroup|colgroup)$/,
  colspan: /^([1-9]|[1-4]\d|50)$/,
  rowspan: /^([1-9]|[1-9]\d|[1-4]\d\d|500)$/,
  width: /^[1-9]\d{0,4}$/,
  height: /^[1-9]\d{0,4}$/,
  'data-exempt': /^[a-z0-9][a-z0-9-]{2,39}$/,
};
