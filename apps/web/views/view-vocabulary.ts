import type { HelperOptions } from 'handlebars';
import type { ErrorParams } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { staticAddress } from './static-files.js';
import { wideTables } from './wide-tables.js';

/** What every page's model has. */
interface PageData {
  readonly root: { readonly layout: { readonly language: string } };
}

/** What views may compute. Everything else is the presenter's. */
export const viewHelpers = {
  /** True when two values are the same. */
  is: (left: unknown, right: unknown): boolean => left === right,
  /**
   * A text of the pages in the reader's language, with its values: `{{text "members.asOf" date=asOf}}`.
   * A bare `{{text}}` is the value of that name in the model, as any other.
   */
  text(this: { readonly text?: unknown }, code: string | HelperOptions, options?: HelperOptions): unknown {
    if (typeof code !== 'string' || !options) return this.text;
    const { language } = (options.data as PageData).root.layout;
    return message(language, `page.${code}`, options.hash as ErrorParams);
  },
  /** A document as a page shows it: `{{{sheet html}}}`. Its HTML is our own, made from text that was checked. */
  sheet(html: string, options: HelperOptions): string {
    const { language } = (options.data as PageData).root.layout;
    return wideTables(html, (number) => message(language, 'page.document.table', { number }));
  },
  /** The address of a style, script or picture of our own: `{{asset "app.css"}}`. */
  asset: (file: string): string => staticAddress(file),
};
