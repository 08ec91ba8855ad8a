import { randomUUID } from 'node:crypto';
import {
  type Clash,
  draftBase,
  isLastOfDraft,
  type KeptDraft,
  mergePapers,
  paperPrint,
  type PaperPrint,
  type PaperText,
} from '#domain/saksframlegg';
import type { KeptText } from '../../apps/web/islands/editor/take-in.js';
import type { SentFields } from '../../apps/web/islands/editor/sent-fields.js';
import {
  clashesLeft,
  type TypedPaper,
  typedPaper,
  withChoices,
  withStep,
} from '../../apps/web/pages/writing/writing.form.js';

/** The form of a page as the server gives it. */
export interface ModelForm {
  readonly text: PaperText;
  readonly base: string;
  readonly clashes: readonly Clash[];
  readonly version: number;
  /** The draft that was sent and has been kept; empty where nothing was. */
  readonly keptDraft: string;
  /** The draft that it shows, and that is not kept. */
  readonly unsavedDraft: string;
}

/** One paper, kept as the program keeps it: the form is read, choices are carried out, and two texts merged, by its own rules. */
export class ModelServer {
  version = 1;
  private readonly drafts = new Map<string, KeptDraft>();
  private readonly followers: ((version: number) => void)[] = [];

  constructor(private current: PaperText) {}

  /** Hears when a version is kept. */
  follow(hear: (version: number) => void): void {
    this.followers.push(hear);
  }

  /** The paper as it stands. */
  page(keptDraft = ''): ModelForm {
    const { current: text, version } = this;
    const base = JSON.stringify(paperPrint(text));
    return { ...{ text, base, version, keptDraft }, clashes: [], unsavedDraft: '' };
  }

  /** Sent by hand: a page comes back, with the text kept or with what is to be chosen. */
  save(sent: SentFields): ModelForm {
    const { text, clashes, current, draft } = this.keep(sent);
    if (clashes.length === 0) return this.page(draft);
    const base = JSON.stringify(paperPrint(current));
    return { ...{ text, base, clashes }, version: this.version, keptDraft: '', unsavedDraft: draft };
  }

  /** One of the small buttons of the form: nothing is kept, and the page shows what it did. */
  step(sent: SentFields, step: string): ModelForm {
    const typed = typedPaper(Object.fromEntries(sent));
    const base = JSON.stringify(draftBase(this.drafts.get(typed.draft), typed, paperPrint(typed.text)));
    const text = withStep(typed.text, step) ?? typed.text;
    const clashes = clashesLeft(text, this.current, typed.choices);
    return { ...{ text, base, clashes }, version: this.version, keptDraft: '', unsavedDraft: typed.draft };
  }

  /** Sent by the page itself. @returns nothing where somebody has to choose */
  autosave(sent: SentFields): KeptText | undefined {
    const { mine, text, clashes, heard } = this.keep(sent);
    if (clashes.length > 0) return undefined;
    const base: KeptText['base'] = paperPrint(text);
    return { base, sent: paperPrint(mine), text, version: this.version, heard, address: '' };
  }

  private keep(sent: SentFields) {
    const { current } = this;
    const typed = typedPaper(Object.fromEntries(sent));
    const mine = withChoices(typed.text, current, typed.choices);
    const base = draftBase(this.drafts.get(typed.draft), typed, paperPrint(mine));
    const { text, clashes } = mergePapers(base, mine, current);
    if (clashes.length === 0 && JSON.stringify(text) !== JSON.stringify(current)) {
      this.current = text;
      this.version += 1;
      for (const hear of this.followers) hear(this.version);
    }
    const { draft } = typed;
    const heard = clashes.length === 0 ? this.remember(typed, paperPrint(mine)) : '';
    return { mine, text, clashes, current, draft, heard };
  }

  private remember({ draft, turn }: TypedPaper, print: PaperPrint): string {
    const mark = randomUUID();
    if (draft !== '' && isLastOfDraft(this.drafts.get(draft), turn))
      this.drafts.set(draft, { mark, turn, print });
    return mark;
  }
}
