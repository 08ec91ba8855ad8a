import { join } from 'node:path';
import type { TestingModuleBuilder } from '@nestjs/testing';
import { DocumentPress } from '#documents/press/document-press';
import { TemplateStore } from '#documents/template/template-store';
import { projectFolder } from '#kernel/project-folder';

const templates = join(projectFolder(), 'templates', 'documents');

/** A press that outlives the features that print with it; its thread keeps nothing of one document for the next. */
class LastingPress extends DocumentPress {
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

let press: LastingPress | undefined;
let store: TemplateStore | undefined;

/**
 * Features that print with threads that run the sources as they are; the compiled program's threads need nothing of
 * this. The press and its templates are the same for all test files of a process: a thread takes a second or two to
 * load, the templates half a second, and neither changes.
 */
export function withPressOfSources(features: TestingModuleBuilder): TestingModuleBuilder {
  return features
    .overrideProvider(DocumentPress)
    .useFactory({ factory: () => (press ??= newPress()) })
    .overrideProvider(TemplateStore)
    .useFactory({ factory: () => (store ??= new TemplateStore(templates)) });
}

function newPress(): LastingPress {
  return new LastingPress({
    templates,
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(projectFolder(), 'test', 'postgres', 'typescript-sources.mjs'),
    ],
  });
}
