import { StateMachine } from '#kernel/state-machine';

/**
 * - `queued`: waits for its (next) turn
 * - `sending`: a worker has it
 * - `sent`: the mail server took it; `filed`: put in the outbox folder because no mail server is set up
 * - `refused`: the server said no for good; `gaveUp`: not possible within the time we keep trying
 */
export const deliveryStatuses = ['queued', 'sending', 'sent', 'filed', 'refused', 'gaveUp'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export type DeliveryAction = 'take' | 'accept' | 'file' | 'postpone' | 'refuse' | 'giveUp' | 'retry';

/** The way of one mail. A mail that a server took is sent, whatever another worker has noted meanwhile. */
export const deliveryMachine = new StateMachine<DeliveryStatus, DeliveryAction>({
  name: 'mailDelivery',
  states: deliveryStatuses,
  initial: 'queued',
  final: ['sent', 'filed'],
  transitions: {
    take: { from: ['queued', 'sending'], to: 'sending' },
    accept: { from: ['queued', 'sending', 'refused', 'gaveUp'], to: 'sent' },
    file: { from: ['queued', 'sending', 'refused', 'gaveUp'], to: 'filed' },
    postpone: { from: ['sending'], to: 'queued' },
    refuse: { from: ['sending'], to: 'refused' },
    giveUp: { from: ['sending'], to: 'gaveUp' },
    retry: { from: ['refused', 'gaveUp'], to: 'queued' },
  },
});
