import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';
import { viewHelpers } from './view-vocabulary.js';

/** A partial on a line of its own is not indented as that line is: the lines of what somebody typed stay as they were. */
const options = { strict: true, preventIndent: true } as const;

/**
 * The views of the pages: parsed when the program starts, so that a mistake in one stops it, and compiled when they are
 * first shown.
 * Strict: a value that a view asks for and its model lacks is an error, never an empty place on the page.
 */
export class ViewStore {
  private readonly engine = Handlebars.create();
  private readonly views = new Map<string, Handlebars.TemplateDelegate<object>>();

  /** @param folder absolute path of `templates/pages` */
  constructor(folder: string) {
    this.engine.registerHelper(viewHelpers);
    for (const file of handlebarsFilesIn(folder)) {
      const name = relative(folder, file).slice(0, -'.hbs'.length).split(sep).join('/');
      const view = this.compile(file);
      if (name.startsWith('partials/')) this.engine.registerPartial(name.slice('partials/'.length), view);
      this.views.set(name, view);
    }
  }

  /** The HTML of a view. Throws an Error that names the view when its model lacks something. */
  render(name: string, model: object): string {
    const view = this.views.get(name);
    if (!view) throw new Error(`There is no view "${name}"`);
    try {
      return view(model);
    } catch (error) {
      throw new Error(`View "${name}": ${(error as Error).message}`, { cause: error });
    }
  }

  private compile(file: string): Handlebars.TemplateDelegate<object> {
    const source = readFileSync(file, 'utf8');
    try {
      return this.engine.compile<object>(this.engine.parseWithoutProcessing(source), options);
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    }
  }
}

function handlebarsFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name));
}
