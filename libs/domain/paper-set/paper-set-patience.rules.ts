/** How often whoever makes a package says how far it is, in milliseconds. */
export const beatMilliseconds = 500;

/** After this long without a word the maker is taken for dead, in milliseconds: many beats, and a database that is away. */
export const patienceMilliseconds = 45_000;

/** How many times a package is begun before it is given up; somebody can ask for it again after that. */
export const attemptsInAll = 3;

/** Most bytes of a package; the register counts them in 32 bits. */
export const largestPackage = 2_000_000_000;

/** Days that a package nobody was sent is kept after it was made. */
export const daysUnsentKept = 14;
