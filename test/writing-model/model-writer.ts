import { proposalKey, sectionKeys } from '#domain/saksframlegg';
import type { SeededChance } from '#test/soak/meetings/seeded-chance';
import { fateOf, type LeftOver } from '../../apps/web/islands/editor/left-over.rules.js';
import { type SentFields, sameTexts } from '../../apps/web/islands/editor/sent-fields.js';
import type { ModelClock } from './model-clock.js';
import { ModelPage } from './model-page.js';
import type { ModelForm, ModelServer } from './model-server.js';
import { linesOf, textOf, wordsIn } from './model-text.js';

/** Somebody who writes in a paper without plan, over a network that fails, and loads pages anew in the middle of it. */
export class ModelWriter {
  readonly typed = new Set<string>();
  /** Taken away by a hand, or not chosen where two texts stood beside each other: may be gone. */
  readonly given = new Set<string>();
  readonly log: string[] = [];
  choices = 0;
  takenBack = 0;
  page: ModelPage;
  private number = 0;
  private pages = 0;
  /** What is put aside in the browser, by page. */
  private readonly store = new Map<string, LeftOver>();
  private offers: LeftOver[] = [];
  private isOffline = false;
  private isLeaving = false;

  constructor(
    readonly letter: string,
    private readonly server: ModelServer,
    private readonly clock: ModelClock,
    private readonly chance: SeededChance,
  ) {
    this.page = this.opened(server.page());
    server.follow((version) => clock.later(this.chance.between(5, 300), () => this.hear(version)));
  }

  /** Works until there is no more time. */
  async work(end: number): Promise<void> {
    while (this.clock.now < end) {
      await this.clock.passed(this.chance.between(20, 2500));
      await this.act();
    }
  }

  /** Everything is kept or chosen, and the page shows what stands there. */
  async finish(): Promise<void> {
    this.isOffline = false;
    for (let rounds = 0; rounds < 20; rounds++) {
      await this.arrived();
      await this.settle();
      await this.saveByHand();
      await this.settle();
      if (!this.page.hasClashes && this.offers.length === 0 && sameTexts(this.page.fields(), this.fresh()))
        return;
    }
    throw new Error('There is always another choice.');
  }

  private fresh(): SentFields {
    return new ModelPage(this.browser(), this.server.page(), '').fields();
  }

  private async act(): Promise<void> {
    if (this.isLeaving) return;
    await this.settle();
    if (this.isLeaving) return;
    const dice = this.chance.next();
    if (dice < 0.62) this.write();
    else if (dice < 0.72) this.takeAway();
    else if (dice < 0.82) this.cut();
    else if (dice < 0.9) this.loadAnew();
    else if (!this.isOffline) await this.saveByHand();
  }

  /** Types a word that nobody else has: in a paragraph that stands there, or in a new one. */
  private write(): void {
    const word = `${this.letter}${String(++this.number).padStart(4, '0')}`;
    const texts = this.page.texts();
    const i = this.chance.between(0, texts.length - 1);
    const lines = linesOf(texts[i]);
    const at = this.chance.between(0, Math.max(0, lines.length - 1));
    const isNew = this.chance.happens(0.4) && texts[i].startsWith('<p>');
    const line = lines[at] ?? '';
    const after = this.chance.happens(0.8);
    if (isNew) lines.splice(after ? at + 1 : at, 0, ` ${word} `);
    else lines[at] = after ? `${line} ${word} ` : ` ${word} ${line}`;
    this.typed.add(word);
    this.say(`writes ${word} in ${i}`);
    this.page.write(i, textOf(lines, texts[i]));
  }

  /** Takes a word or a whole paragraph away. */
  private takeAway(): void {
    const texts = this.page.texts();
    const i = this.chance.between(0, texts.length - 1);
    const lines = linesOf(texts[i]);
    const at = this.chance.between(0, lines.length - 1);
    const gone = wordsIn(lines[at] ?? '');
    if (gone.size === 0) return;
    const isWhole = this.chance.happens(0.3) && lines.length > 1;
    const [word] = gone;
    if (isWhole) lines.splice(at, 1);
    else lines[at] = lines[at].replace(`${word} `, '').replace(word, '');
    for (const one of isWhole ? gone : [word]) this.given.add(one);
    this.say(`takes away ${isWhole ? [...gone].join(' ') : word} in ${i}`);
    this.page.write(i, textOf(lines, texts[i]));
  }

  private cut(): void {
    if (this.isOffline) return;
    this.isOffline = true;
    this.say('offline');
    this.clock.later(this.chance.between(300, 6000), () => {
      this.isOffline = false;
      this.say('online');
      if (!this.page.isGone) this.page.turns.again();
    });
  }

  private loadAnew(): void {
    if (this.isOffline) return;
    this.say('loads anew');
    this.write();
    this.go(() => this.server.page());
  }

  private async saveByHand(): Promise<void> {
    let isGiven = false;
    this.page.turns.leave(() => {
      isGiven = true;
      this.sendByHand(this.page.fields());
    });
    for (let rests = 0; !isGiven && rests < 40; rests++) await this.clock.passed(50);
    await this.arrived();
  }

  private sendByHand(fields: SentFields): void {
    this.putAside(this.page.draft, this.page.fields(), true);
    this.say('saves by hand');
    this.go(() => this.server.save(fields));
  }

  private async arrived(): Promise<void> {
    while (this.isLeaving) await this.clock.passed(50);
  }

  private putAside(draft: string, fields: SentFields, isSent: boolean): void {
    this.store.set(draft, { draft, fields, isSent, at: new Date(this.clock.now) });
  }

  /** Leaves the page for another that comes after a while. */
  private go(load: () => ModelForm): void {
    const left = this.page;
    this.isLeaving = true;
    const come = (form: ModelForm) => {
      left.leave();
      this.page = this.opened(form);
      this.isLeaving = false;
    };
    this.clock.later(this.chance.between(5, 400), () => {
      const form = load();
      this.clock.later(this.chance.between(5, 400), () => come(form));
    });
  }

  private opened(form: ModelForm): ModelPage {
    const page = new ModelPage(this.browser(), form, `${this.letter}-${++this.pages}`);
    const { keptDraft, unsavedDraft } = form;
    this.say(`shows version ${form.version}${unsavedDraft ? ' and a choice' : ''}`);
    const shown = { keptDraft, unsavedDraft, isUnsaved: unsavedDraft !== '', fields: page.fields() };
    this.offers = [];
    for (const found of [...this.store.values()]) {
      const fate = fateOf(found, shown);
      if (fate === 'shown') this.putAside(page.draft, shown.fields, true);
      if (fate === 'offered') this.offers.push(found);
      else this.store.delete(found.draft);
    }
    return page;
  }

  private async settle(): Promise<void> {
    if (this.isOffline) return;
    if (this.page.hasClashes) return this.choose();
    const [offer] = this.offers;
    if (offer) {
      let isTaken = false;
      this.page.turns.leave(() => {
        isTaken = true;
        this.takenBack += 1;
        this.say('takes back');
        this.store.set(offer.draft, { ...offer, isSent: true });
        this.go(() => this.server.save([...offer.fields, ['draft', offer.draft]]));
      }, false);
      for (let rests = 0; !isTaken && rests < 40; rests++) await this.clock.passed(50);
      return this.arrived();
    }
    if (this.page.told === 'clash') await this.saveByHand();
  }

  private async choose(): Promise<void> {
    if (this.isOffline) return;
    this.choices += 1;
    const choice = this.chance.happens(0.5) ? 'both' : this.chance.happens(0.5) ? 'mine' : 'theirs';
    const { clashes, text } = this.page.form;
    const keys = sectionKeys(text.sections);
    for (const { key, theirs } of clashes) {
      const own = this.page.fields();
      const mine = wordsIn(
        own
          .filter(([name]) =>
            key === proposalKey ? name.startsWith('proposal-') : name === `html-${keys.indexOf(key)}`,
          )
          .map(([, value]) => value)
          .join(' '),
      );
      const other = wordsIn(theirs.join(' '));
      if (choice === 'mine') for (const word of other) if (!mine.has(word)) this.given.add(word);
      if (choice === 'theirs') for (const word of mine) if (!other.has(word)) this.given.add(word);
    }
    this.say(`chooses ${choice} in ${clashes.map(({ key }) => key).join(' ')}`);
    this.sendByHand(this.page.fields(choice));
    await this.arrived();
  }

  private hear(version: number): void {
    if (!this.page.isGone && !this.isOffline) this.page.turns.look(version);
  }

  private browser() {
    return {
      clock: this.clock,
      send: async (fields: SentFields) => {
        if (this.isOffline) throw new Error('no contact');
        // Now and then something is long on its way, and comes after what was sent later.
        await this.clock.passed(this.chance.between(5, this.chance.happens(0.05) ? 8000 : 600));
        const kept = this.server.autosave(fields);
        this.say(`autosave ${kept ? `kept as ${kept.version}` : 'clashes'}`);
        await this.clock.passed(this.chance.between(5, 600));
        if (this.isOffline || this.chance.happens(0.1)) throw new Error('the answer is lost');
        return kept ? { kept } : { not: 'clash' as const };
      },
      putAside: (draft: string, fields: SentFields) => this.putAside(draft, fields, false),
      letGo: (draft: string) => void this.store.delete(draft),
    };
  }

  private say(what: string): void {
    this.log.push(`${this.clock.now} ${this.letter} ${what}`);
  }
}
