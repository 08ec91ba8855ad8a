import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, type ErrorParams, type Fault } from '#kernel/domain-error';
import { projectRoot } from '#platform/config/project-root';

/** Sentences for codes, in one language: `templates/messages.<language>.json`, with `{name}` where a value goes. */
export class MessageCatalogue {
  constructor(private readonly sentences: Readonly<Record<string, string>>) {}

  /** Reads the catalogue of a language once, at start-up. @throws Error when the file is missing or not JSON */
  static load(language = 'nb'): MessageCatalogue {
    const file = join(projectRoot(), 'templates', `messages.${language}.json`);
    return new MessageCatalogue(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  }

  /** Whether a code has a sentence. */
  has(code: string): boolean {
    return Object.hasOwn(this.sentences, code);
  }

  /** The sentence of a code with its values put in; the code itself when there is none, so that nothing is silent. */
  sentence(code: string, params: ErrorParams = {}): string {
    const pattern = this.has(code) ? this.sentences[code] : code;
    return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  }

  /** Everything an error has to say: its own sentence, then one for every fault, with its place when it has one. */
  describe(error: DomainError): string[] {
    return [
      this.sentence(error.code, error.params),
      ...error.faults.map((fault) => this.faultSentence(fault)),
    ];
  }

  private faultSentence(fault: Fault): string {
    const sentence = this.sentence(fault.code, fault.params);
    return fault.path === '' ? sentence : `${fault.path}: ${sentence}`;
  }
}
