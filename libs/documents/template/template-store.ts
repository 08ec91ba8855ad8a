import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { DomainError } from '#kernel/domain-error';
import { parseDocumentHtml } from '#documents/html/parse-html';
import { templateHelpers } from './template-vocabulary.js';

type Render = (model: object) => string;

const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true])),
};

/** A fault whose message already says in which file and line. */
class TemplateFault extends Error {}

/**
 * The templates of the documents. Each `<folder>/<room>/<kind>.hbs` is a kind with a `<kind>.sample.json` beside
 * it; `<folder>/partials/*.hbs` are pieces for all. `<kind>.nn.hbs` is the same document in another language and
 * is taken when the model's `meta.language` asks for it. Later folders override earlier ones: a council's own look.
 *
 * Every template is compiled and rendered with its sample when the store is made. A template that does not
 * compile, asks for a value its sample lacks, or gives HTML outside the document subset throws an Error that
 * names file and line, so that no program starts with it.
 */
export class TemplateStore {
  private readonly engine = Handlebars.create();
  private readonly templates = new Map<string, Render>();
  private readonly sources = createHash('sha256');

  /** SHA-256 over the names and words of every template: another one means that documents may look otherwise. */
  readonly print: string;

  constructor(...folders: readonly string[]) {
    this.engine.registerHelper(templateHelpers);
    const files = new Map<string, string>();
    const samples = new Map<string, string>();
    for (const folder of folders) {
      for (const file of filesIn(join(folder, 'partials'), '.hbs')) {
        const partial = this.compiled(file);
        this.engine.registerPartial(
          basename(file, '.hbs'),
          (model: object, options?: Handlebars.RuntimeOptions) =>
            this.attempt(file, () => partial(model, options)),
        );
      }
      for (const room of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
        if (!room.isDirectory() || room.name === 'partials') continue;
        for (const file of filesIn(join(folder, room.name), '.hbs')) files.set(basename(file, '.hbs'), file);
        for (const file of filesIn(join(folder, room.name), '.sample.json'))
          samples.set(basename(file, '.sample.json'), file);
      }
    }
    for (const [name, file] of files) this.load(name, file, samples.get(name) ?? samples.get(kindOf(name)));
    this.print = this.sources.digest('hex');
  }

  /** The kinds that can be rendered, in alphabetical order. */
  get kinds(): string[] {
    return [...new Set([...this.templates.keys()].map(kindOf))].sort();
  }

  /**
   * The document's HTML. Values are escaped; only `{{{…}}}` takes author HTML, which was checked when it came in.
   * Throws an Error when the kind is unknown or the model lacks a value that the template asks for.
   */
  render(kind: string, model: object): string {
    const template = this.templates.get(`${kind}.${languageOf(model)}`) ?? this.templates.get(kind);
    if (!template)
      throw new Error(`There is no document template "${kind}". Known: ${this.kinds.join(', ')}`);
    return template(model);
  }

  private load(name: string, file: string, sample: string | undefined): void {
    if (sample === undefined) throw new Error(`${file}: has no ${kindOf(name)}.sample.json beside it`);
    const model = this.attempt(sample, () => JSON.parse(readFileSync(sample, 'utf8')) as object);
    const compiled = this.compiled(file);
    const render: Render = (values) => this.attempt(file, () => compiled(values));
    const html = render(model);
    this.attempt(`${file} with ${basename(sample)}`, () => parseDocumentHtml(html));
    this.templates.set(name, render);
  }

  private compiled(file: string): Handlebars.TemplateDelegate<object> {
    const source = readFileSync(file, 'utf8');
    this.sources.update(`${basename(file)}:${source.length}:${source}`);
    // Handlebars compiles on first use; parsing at once finds a fault at once.
    const parsed = this.attempt(file, () => this.engine.parseWithoutProcessing(source));
    return this.engine.compile<object>(parsed, compileOptions);
  }

  /** Runs a step; a fault gets the file and, where Handlebars knows it, the line. */
  private attempt<Result>(file: string, step: () => Result): Result {
    try {
      return step();
    } catch (fault) {
      if (fault instanceof TemplateFault) throw fault;
      throw new TemplateFault(`${file}${lineOf(fault)}: ${reasonOf(fault)}`, { cause: fault });
    }
  }
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** `innkalling` for `innkalling.nn`. */
function kindOf(name: string): string {
  return name.replace(/\.(nn|en)$/, '');
}

function languageOf(model: object): string {
  const meta = 'meta' in model && typeof model.meta === 'object' && model.meta !== null ? model.meta : {};
  return 'language' in meta && typeof meta.language === 'string' ? meta.language.slice(0, 2) : 'nb';
}

function lineOf(fault: unknown): string {
  if (!(fault instanceof Error)) return '';
  if ('lineNumber' in fault && typeof fault.lineNumber === 'number') return `:${fault.lineNumber}`;
  const line = /\bon line (\d+)|- (\d+):\d+$/.exec(fault.message.split('\n')[0]);
  return line ? `:${line[1] ?? line[2]}` : '';
}

function reasonOf(fault: unknown): string {
  if (fault instanceof DomainError) {
    return fault.faults.map((each) => `${each.code} ${JSON.stringify(each.params ?? {})}`).join('; ');
  }
  return fault instanceof Error ? fault.message : String(fault);
}
