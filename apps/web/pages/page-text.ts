import type { ErrorParams } from '#kernel/domain-error';
import { message } from '#kernel/messages';

/** Says what stands under `page.<code>` in the messages, in one language. */
export type PageText = (code: string, params?: ErrorParams) => string;

/** The texts of pages in a language: a tag such as `nn-NO`, or its first part. */
export function pageText(language: string): PageText {
  return (code, params = {}) => message(language, `page.${code}`, params);
}
