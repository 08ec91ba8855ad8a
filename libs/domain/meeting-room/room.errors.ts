import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const roomErrors = {
  'room.notAllowed': 'forbidden',
  'room.notBegun': 'conflict',
  'room.over': 'conflict',
  'room.itemSettled': 'conflict',
  'room.otherItemOpen': 'conflict',
  'room.noCurrentItem': 'conflict',
  'room.reasonMissing': 'invalid',
  'room.noteTooLong': 'invalid',
  'room.itemNotFound': 'notFound',
  'speaking.notFound': 'notFound',
  'speaking.notAllowed': 'forbidden',
  'speaking.alreadyAsked': 'conflict',
  'speaking.disqualified': 'conflict',
  'speaking.somebodySpeaks': 'conflict',
  'speaking.wrongState': 'conflict',
} as const satisfies Record<string, ErrorKind>;

export type RoomErrorCode = keyof typeof roomErrors;

/** Makes one of this feature's errors. */
export const roomError = errorsOf(roomErrors);

/** Which error a broken database constraint means to a person. */
export const roomConstraints = {
  item_time_one_open: 'room.otherItemOpen',
  speaking_request_one_each: 'speaking.alreadyAsked',
  speaking_request_one_speaks: 'speaking.somebodySpeaks',
} as const satisfies Record<string, RoomErrorCode>;
