import { urlencoded } from 'express';
import { withToldErrors } from './told-errors.js';

/** Reads what forms of pages send; nested names are not a thing here. As large as a text may be, with pictures in it. */
export const formBodies = withToldErrors(urlencoded({ extended: false, limit: '8mb', parameterLimit: 2000 }));
