import type { SeededChance } from '#test/soak/meetings/seeded-chance';
import { fateOf, type LeftOver } from '../../apps/web/islands/editor/left-over.rules.js';
import { type SentFields, sameTexts } from '../../apps/web/islands/editor/sent-fields.js';
import type { ModelClock } from './model-clock.js';
import { ModelNetwork } from './model-network.js';
import { ModelPage } from './model-page.js';
import type { ModelForm, ModelServer } from './model-server.js';
import { chosenAway } from './model-choice.js';
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
  private readonly network: ModelNetwork;
  /** Some write without a pause, some think between words; milliseconds. */
  private readonly slowest: number;
  private isLeaving = false;

  constructor(
    readonly letter: string,
    private readonly server: ModelServer,
    private readonly clock: ModelClock,
    private readonly chance: SeededChance,
  ) {
    this.network = new ModelNetwork(server, clock, chance);
    this.slowest = chance.oneOf([150, 800, 2500]) ?? 2500;
    this.page = this.opened(server.page());
    server.follow((version) => clock.later(this.chance.between(5, 300), () => this.hear(version)));
  }

  /** Works until there is no more time. */
  async work(end: number): Promise<void> {
    while (this.clock.now < end) {
      await this.clock.passed(this.chance.between(20, this.slowest));
      await this.act();
    }
  }

  /** Everything is kept or chosen, and the page shows what stands there. */
  async finish(): Promise<void> {
    this.network.isOffline = false;
    for (let rounds = 0; rounds < 20; rounds++) {
      await this.arrived();
      await this.settle();
      await this.saveByHand();
      await this.settle();
      const now = new ModelPage(this.browser(), this.server.page(), '').fields();
      if (!this.page.hasClashes && this.offers.length === 0 && sameTexts(this.page.fields(), now)) return;
    }
    throw new Error('There is always another choice.');
  }

  private async act(): Promise<void> {
    if (this.isLeaving) return;
    await this.settle();
    if (this.isLeaving) return;
    const dice = this.chance.next();
    if (dice < 0.62) this.write();
    else if (dice < 0.72) this.takeAway();
    else if (dice < 0.82) this.cut();
    else if (dice < 0.88) this.loadAnew();
    else if (dice < 0.92) await this.step();
    else if (!this.network.isOffline) await this.saveByHand();
  }

  /** Types a word that nobody else has: in a paragraph that stands there, or in a new one. */
  private write(): void {
    const word = `${this.letter}${String(++this.number).padStart(4, '0')}`;
    const texts = this.page.texts();
    const i = this.chance.between(0, texts.length - 1);
    const lines = linesOf(texts[i]);
    const at = this.chance.between(0, Math.max(0, lines.length - 1));
    const isNew = this.chance.happens(0.4) && this.page.isSection(i);
    const line = lines[at] ?? '';
    const after = this.chance.happens(0.8);
    if (isNew) lines.splice(after ? at + 1 : at, 0, ` ${word} `);
    else lines[at] = after ? `${line} ${word} ` : ` ${word} ${line}`;
    this.typed.add(word);
    this.say(`writes ${word} in ${i}`);
    this.page.write(i, textOf(lines, this.page.isSection(i)));
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
    this.page.write(i, textOf(lines, this.page.isSection(i)));
  }

  private cut(): void {
    if (this.network.isOffline) return;
    this.say('offline');
    this.network.cut(() => {
      this.say('online');
      if (!this.page.isGone) this.page.turns.again();
    });
  }

  private loadAnew(): void {
    if (this.network.isOffline) return;
    this.say('loads anew');
    this.write();
    this.go(() => this.server.page());
  }

  /** Presses one of the small buttons: a paragraph or a section more, or one moved. */
  private async step(): Promise<void> {
    if (this.network.isOffline) return;
    const steps = ['upProposal:1', 'downProposal:0', 'down:0', 'up:1'];
    if (this.page.texts().length < 6) steps.push('addProposal:');
    if (!this.page.form.text.sections.some(({ kind }) => kind === 'reason')) steps.push('add:reason');
    const step = this.chance.oneOf(steps) ?? '';
    await this.leave(() => {
      const fields = this.page.fields();
      this.putAside(this.page.draft, fields, true);
      this.say(`presses ${step}`);
      this.go(() => this.server.step(fields, step));
    });
  }

  private async saveByHand(choice = ''): Promise<void> {
    await this.leave(() => {
      const fields = this.page.fields(choice);
      this.putAside(this.page.draft, fields, true);
      this.say('saves by hand');
      this.go(() => this.server.save(fields));
    });
  }

  /** Does what leaves the page when nothing is on its way, or gives it up after a while, as without contact. */
  private async leave(act: () => void, isSaving = true): Promise<void> {
    let isDone = false;
    const once = () => {
      isDone = true;
      act();
    };
    this.page.turns.leave(once, isSaving);
    for (let rests = 0; !isDone && rests < 40; rests++) await this.clock.passed(50);
    await this.arrived();
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
    if (this.network.isOffline) return;
    if (this.page.hasClashes) return this.choose();
    const [offer] = this.offers;
    if (offer) {
      return this.leave(() => {
        this.takenBack += 1;
        this.say('takes back');
        this.store.set(offer.draft, { ...offer, isSent: true });
        this.go(() => this.server.save([...offer.fields, ['draft', offer.draft]]));
      }, false);
    }
    if (this.page.told === 'clash') await this.saveByHand();
  }

  private async choose(): Promise<void> {
    if (this.network.isOffline) return;
    this.choices += 1;
    const choice = this.chance.happens(0.5) ? 'both' : this.chance.happens(0.5) ? 'mine' : 'theirs';
    const { clashes, text } = this.page.form;
    const away = chosenAway(clashes, text.sections, this.page.fields(), choice);
    for (const word of away) this.given.add(word);
    this.say(`chooses ${choice} in ${clashes.map(({ key }) => key).join(' ')}`);
    await this.saveByHand(choice);
  }

  private hear(version: number): void {
    if (!this.page.isGone && !this.network.isOffline) this.page.turns.look(version);
  }

  private browser() {
    return {
      clock: this.clock,
      send: async (fields: SentFields) => {
        const answer = await this.network.send(fields);
        this.say('kept' in answer ? `autosave kept as ${answer.kept.version}` : 'autosave clashes');
        return answer;
      },
      putAside: (draft: string, fields: SentFields) => this.putAside(draft, fields, false),
      letGo: (draft: string) => void this.store.delete(draft),
    };
  }

  private say(what: string): void {
    this.log.push(`${this.clock.now} ${this.letter} ${what}`);
  }
}
