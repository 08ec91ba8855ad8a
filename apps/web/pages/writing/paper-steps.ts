import type { Actor } from '#kernel/actor';
import {
  mayTakeAction,
  needsComment,
  type SaksframleggAction,
  saksframleggStates,
  type SaksframleggStatus,
} from '#domain/saksframlegg';
import { pageText } from '../page-text.js';

const shown: readonly SaksframleggAction[] = ['approve', 'submit', 'sendBack'];

/** The buttons that take a paper on: those that its status and the actor's role allow, the most likely first. */
export function paperSteps(actor: Actor, status: SaksframleggStatus, language: string) {
  const say = pageText(language);
  const open = saksframleggStates.actionsFrom(status);
  return shown
    .filter((action) => open.includes(action) && mayTakeAction(actor, action) === undefined)
    .map((action) => ({
      action,
      label: needsComment(action, status) ? say('paperWay.return') : say(`paper.step.${action}`),
      isFirst: action === 'approve',
    }));
}
