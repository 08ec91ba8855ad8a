import { Injectable } from '@nestjs/common';
import { picturesIn } from '#documents/html/picture-marks';
import type { ExemptOwner, MarkableText } from '#domain/exemption';
import {
  ExemptionListQueries,
  type ListedPassage,
  type PassageInput,
  PassageService,
} from '#domain/publication';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { webError } from '../../errors/web.errors.js';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { documentLabel } from './document-label.js';
import { ExemptionFormPresenter, type FailedExemption } from './exemption-form.presenter.js';
import { exemptionPlace } from './exemption-place.js';
import { textToMark } from './text-to-mark.js';

/** A form that came back, with what was chosen. */
export interface FailedPassage extends FailedExemption {
  readonly chosen: PassageInput;
}

/** Finds the page where words and pictures of a document are exempted, also when it has been sent. */
@Injectable()
export class PassagePresenter {
  constructor(
    private readonly passages: PassageService,
    private readonly lists: ExemptionListQueries,
    private readonly form: ExemptionFormPresenter,
  ) {}

  /**
   * @param done what was just done: "marked", "pictureMarked", "unmarked"
   * @throws DomainError `web.notFound` when there is no such document, `passage.noTexts`
   */
  async page(actor: Actor, language: string, owner: ExemptOwner, done: string, failed?: FailedPassage) {
    const say = pageText(language);
    const marked = await this.passages.ofDocument(actor, owner);
    const found = await this.lists.document(actor, owner.kind, owner.id);
    if (!found) throw webError('web.notFound');
    const action = paths.passages(owner.kind, owner.id);
    const texts = marked.texts.map((text) => ({
      ...{ place: text.place, heading: headingOf(say, text), html: textToMark(text.html) },
      pictures: picturesIn(text.html),
    }));
    return {
      title: say('passage.heading'),
      ...{ label: documentLabel(say, found.document), action },
      ...exemptionPlace(say, found.meeting),
      done: ['marked', 'pictureMarked', 'unmarked'].includes(done) ? say(`passage.done.${done}`) : '',
      texts,
      passages: marked.passages.map((passage) => passageOf(say, passage)),
      unmarkAction: `${action}/unmark`,
      alsoVedlegg: texts.some((text) =>
        text.pictures.some(({ mark, isVedlegg }) => isVedlegg && mark !== undefined),
      ),
      ...words(say, language, texts, failed),
      ...(await this.form.fields(actor, language, { failed, withTitle: false })),
    };
  }
}

interface ShownText {
  readonly place: string;
  readonly heading: string;
  readonly pictures: ReturnType<typeof picturesIn>;
}

function words(
  say: PageText,
  language: string,
  texts: readonly ShownText[],
  failed: FailedPassage | undefined,
) {
  const faults = formFaults(failed?.error, language, (path) => path.slice(1), 'words');
  const { chosen } = failed ?? {};
  return {
    occurrence: String(chosen?.occurrence ?? ''),
    words: formField('textarea', 'words', say('passage.words'), {
      ...{ value: chosen?.words ?? '', fault: faults.at('words'), rows: 3, hint: say('passage.wordsHint') },
    }),
    place: formField('select', 'place', say('passage.place'), {
      ...{ value: chosen?.place ?? '', fault: faults.at('place') },
      options: texts.map(({ place, heading }) => ({ value: place, label: heading })),
    }),
    picture: pictureField(say, texts, { chosen, fault: faults.at('picture') }),
    everywhere: formField('check', 'everywhere', say('passage.everywhere'), {
      checked: chosen?.everywhere ?? false,
    }),
  };
}

/** Null where no text has a picture that is not marked yet. */
function pictureField(
  say: PageText,
  texts: readonly ShownText[],
  { chosen, fault }: { readonly chosen: PassageInput | undefined; readonly fault: string },
) {
  const options = texts.flatMap(({ place, heading, pictures }) =>
    pictures.flatMap(({ words: told, mark }, i) => {
      const label = say('passage.pictureOption', { heading, number: i + 1, words: told });
      return mark === undefined ? [{ value: `${place}|${i + 1}`, label }] : [];
    }),
  );
  if (options.length === 0) return null;
  const value = chosen && chosen.picture !== null ? `${chosen.place}|${chosen.picture}` : '';
  return formField('select', 'picture', say('passage.picture'), {
    ...{ value, fault, hint: say('passage.pictureHint') },
    options: [{ value: '', label: say('passage.noPicture') }, ...options],
  });
}

function headingOf(say: PageText, { kind, heading }: MarkableText): string {
  if (heading !== null) return heading;
  return kind === 'letter' ? say('passage.letter') : say(`paper.section.${kind}`);
}

function passageOf(say: PageText, { key, words, isPicture, openIn, exemption }: ListedPassage) {
  const told = isPicture ? say('passage.pictureOf', { words }) : words;
  const date = exemption?.liftedAt ? norwegianShortDate(osloLocal(exemption.liftedAt).date) : '';
  return {
    ...{ key, words: told, version: exemption?.version ?? 0 },
    legalBasis: exemption?.legalBasis ?? say('passage.unknown'),
    reason: exemption?.reason ?? '',
    openIn:
      openIn.length > 0
        ? say('passage.openIn', { places: openIn.map((place) => say(`passage.open.${place}`)).join(', ') })
        : '',
    lifted: date ? say('exemption.lifted', { date }) : '',
    href: exemption && !exemption.liftedAt ? paths.exemption(exemption.id) : '',
    remove: say('passage.removeOf', { words: told }),
  };
}
