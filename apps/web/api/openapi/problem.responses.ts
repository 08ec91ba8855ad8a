import { Type } from 'typebox';
import { Part, Shape } from '../contract/schema.js';

/** The answer to a request that was refused, RFC 9457. */
export const ProblemResponse = Shape('Problem', {
  type: Type.String({ description: 'Address of this kind of problem.' }),
  title: Type.String({ description: 'What happened and what to do, in Norwegian.' }),
  status: Type.Integer({ minimum: 400, maximum: 599 }),
  code: Type.String({ description: 'What happened, for programs.' }),
  instance: Type.String({ description: 'The address that was asked for.' }),
  requestId: Type.String({ description: 'Tell this number when you ask for help.' }),
  faults: Type.Array(
    Part({
      path: Type.String({ description: 'JSON pointer to what is wrong; empty for the whole.' }),
      code: Type.String(),
      sentence: Type.String({ description: 'What is wrong here, in Norwegian.' }),
    }),
    { description: 'Everything that is wrong in what was sent, at once.' },
  ),
});
