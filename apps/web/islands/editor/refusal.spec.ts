import { expect, it } from '@jest/globals';
import { refusalOf } from './refusal.js';

const html = 'text/html; charset=utf-8';
const json = 'application/json; charset=utf-8';

it.each([
  ['kept', 200, false, json, undefined],
  ['a choice between two texts', 409, false, json, 'clash'],
  ['an account that somebody else has written', 412, false, html, 'clash'],
  ['a paper that is ready or sent by now', 409, false, html, 'closed'],
  ['a paper that was taken away', 404, false, html, 'gone'],
  ['a text that cannot be used', 422, false, html, 'refused'],
  ['somebody who is signed out', 401, false, html, 'signedOut'],
  ['the page to sign in', 200, true, html, 'signedOut'],
] as const)(
  'the answer to a save that means %s is told as that',
  (_, status, redirected, mediaType, told) => {
    expect(refusalOf({ status, redirected, mediaType })).toBe(told);
  },
);
