import {
  type DecisionInput,
  enhancedAccessAnswers,
  innsynChannels,
  type InnsynInput,
  innsynLanguages,
  innsynOutcomes,
  type InnsynWay,
  innsynWays,
} from '#domain/innsyn';
import { exemptKinds, type ExemptOwner } from '#domain/exemption';
import { fieldIn, fieldOrNull, type SentFields, textIn, valuesIn } from '../sent-fields.js';

/** A request as it was typed; the rules judge it. A time may be written 12.00 or 12:00. */
export function requestIn(sent: SentFields): InnsynInput {
  const channel = fieldIn(sent, 'channel');
  const language = fieldIn(sent, 'language');
  return {
    ...{ requesterName: fieldIn(sent, 'requesterName'), requesterEmail: fieldIn(sent, 'requesterEmail') },
    ...{ requesterAddress: textIn(sent, 'requesterAddress'), requested: textIn(sent, 'requested') },
    received: { date: fieldIn(sent, 'date'), time: fieldIn(sent, 'time').replace('.', ':') },
    channel: innsynChannels.find((each) => each === channel) ?? 'email',
    language: innsynLanguages.find((each) => each === language) ?? 'nb-NO',
    ...{ due: fieldOrNull(sent, 'due'), message: textIn(sent, 'message') },
  };
}

/** A decision as it was chosen. */
export function decisionIn(sent: SentFields): DecisionInput {
  const outcome = fieldIn(sent, 'outcome');
  const access = fieldIn(sent, 'enhancedAccess');
  const known = enhancedAccessAnswers.find((each) => each === access);
  return {
    outcome: innsynOutcomes.find((each) => each === outcome) ?? '',
    ...{ legalBasis: fieldIn(sent, 'legalBasis'), reason: fieldIn(sent, 'reason') },
    enhancedAccess: known === undefined || known === 'given' ? '' : known,
    enhancedAccessNote: fieldIn(sent, 'enhancedAccessNote'),
  };
}

/** The documents that were ticked, `vedlegg:<id>`. */
export function pickedIn(sent: SentFields): ExemptOwner[] {
  return valuesIn(sent, 'document').flatMap((value) => {
    const [name, id = ''] = value.split(':');
    const kind = exemptKinds.find((each) => each === name);
    return kind ? [{ kind, id }] : [];
  });
}

/** How an answer went; by e-mail when nothing else was chosen. */
export function wayIn(sent: SentFields): InnsynWay {
  const way = fieldIn(sent, 'way');
  return innsynWays.find((each) => each === way) ?? 'email';
}
