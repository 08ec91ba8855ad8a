import { urlencoded } from 'express';
import { withToldErrors } from './told-errors.js';

/** Reads what forms of pages send; nested names are not a thing here. */
export const formBodies = withToldErrors(urlencoded({ extended: false, limit: '2mb', parameterLimit: 2000 }));
